package dev.customerwatch.sales.history.web;

import dev.customerwatch.sales.history.Import;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import as it is shown. */
record ImportView(
        @Schema(example = "019b9c5e-7f80-7d41-8c2a-5f6e7d8c9b01")
        String importId,

        @Schema(example = "erp") String source,
        Import.Status status,
        String startedBy,
        Instant startedAt,
        @Nullable Instant completedAt,

        @Schema(description = "Customers with facts in it, once it is completed", example = "5881") @Nullable
        Integer customers,

        @Schema(description = "Orders and returns in it, once it is completed", example = "44870") @Nullable
        Integer facts) {

    static ImportView of(Import found) {
        return new ImportView(
                found.importId(),
                found.source(),
                found.status(),
                found.startedBy(),
                found.startedAt(),
                found.completedAt(),
                found.customers(),
                found.facts());
    }
}
