package dev.customerwatch.sales.history.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of an import. */
record ImportRows(
        @Schema(description = "ISO 4217, of all amounts", example = "CNY") @NotBlank
        String currency,

        @Schema(description = "Rate of VAT on all of it; 0 where it is left out", example = "0.13") @Nullable
        String taxRate,

        @NotEmpty @Size(max = MOST) List<@NotNull ImportRow> rows) {

    static final int MOST = 1_000;
}
