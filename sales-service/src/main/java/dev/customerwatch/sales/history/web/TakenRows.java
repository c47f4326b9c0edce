package dev.customerwatch.sales.history.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one call. */
record TakenRows(
        @Schema(description = "Stored now", example = "499") int added,

        @Schema(description = "Stored before, by this or an earlier import", example = "0")
        int repeated,

        List<Rejected> rejected) {

    /** A row that cannot be taken over. */
    record Rejected(
            @Schema(description = "Place in the call, from 0", example = "17")
            int row,

            @Nullable String externalId,
            @Schema(example = "net") String field,
            @Schema(example = "ZERO_AMOUNT") Reason reason,

            @Schema(description = "What was found", example = "0.00") @Nullable
            String value) {}

    /** Why a row cannot be taken over. */
    enum Reason {
        MISSING,
        UNKNOWN_KIND,
        TOO_LONG,
        NOT_A_TIME,
        IN_THE_FUTURE,
        NOT_AN_AMOUNT,
        ZERO_AMOUNT,
        NEGATIVE_AMOUNT,
        OUT_OF_RANGE,
        NUMBER_REUSED
    }
}
