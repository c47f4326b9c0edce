package dev.customerwatch.sales.history.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One past order or return as another system knows it; what cannot be taken over is rejected and stops nothing. */
record ImportRow(
        @Schema(description = "ORDER or RETURN", example = "ORDER") @Nullable
        String kind,

        @Schema(description = "Its number in the source, unique there", example = "2025-0017") @Nullable
        String externalId,

        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @Nullable
        String customerId,

        @Schema(description = "When it was placed or came back", example = "2025-03-03T02:30:00Z") @Nullable
        String at,

        @Schema(description = "The whole amount without VAT, above zero", example = "885.00") @Nullable
        String net,

        @Schema(description = "VAT on it; 0 where it is left out", example = "115.05") @Nullable
        String tax,

        @Schema(description = "The company's own product code, where there is one", example = "P-100") @Nullable
        String product,

        @Schema(description = "Pieces; 1 where it is left out", example = "12") @Nullable
        Integer quantity) {}
