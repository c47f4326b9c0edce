package dev.customerwatch.customer.card.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customers of an import with their ids here. */
record ImportedCustomers(List<Known> customers, List<Rejected> rejected) {

    /** A customer that has a card, from now or from before. */
    record Known(@Schema(example = "C-1001") String code, String customerId) {}

    /** Words that may not stand on a card. */
    record Rejected(
            @Schema(description = "Place in the call, from 0", example = "17")
            int row,

            @Nullable String code,
            @Schema(example = "code") String field,

            @Schema(example = "must have 1..64 characters: 0")
            String reason) {}
}
