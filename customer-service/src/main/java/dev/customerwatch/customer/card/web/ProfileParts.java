package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.ChannelKind;
import dev.customerwatch.customer.card.Classification;
import dev.customerwatch.customer.card.CompanySize;
import dev.customerwatch.customer.card.Identifier;
import dev.customerwatch.customer.card.Interest;
import dev.customerwatch.customer.card.Particulars;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Members that requests and answers about a card share. */
public final class ProfileParts {

    private ProfileParts() {}

    @Schema(description = "The number by which the law knows a company; unique")
    public record IdentifierPart(
            @Schema(description = "ISO 3166", example = "CN") @NotNull
            String country,

            @Schema(
                    description =
                            "CN: the unified social credit code of 18 characters; elsewhere the register's number",
                    example = "91320100MA1MK5XB22")
            @NotNull
            String number) {

        static @Nullable IdentifierPart of(@Nullable Identifier identifier) {
            return identifier == null ? null : new IdentifierPart(identifier.country(), identifier.number());
        }
    }

    @Schema(description = "The keys by which customers are classified beside region, kind and grade")
    public record ClassificationPart(
            @Schema(example = "MEDIUM") @Nullable CompanySize size,

            @Schema(description = "The company's own code of the industry", example = "C34") @Nullable
            String industry,

            @Schema(description = "The company's own code of the band of business volume", example = "10M-50M")
            @Nullable
            String volume,

            @Schema(description = "The company's own code of the band of credit limits", example = "B") @Nullable
            String creditBand,

            @Schema(description = "Of dealers", example = "WHOLESALER") @Nullable
            ChannelKind channel,

            @Schema(example = "HIGH") @Nullable Interest interest) {

        static @Nullable ClassificationPart of(Classification keys) {
            return keys.equals(Classification.NONE)
                    ? null
                    : new ClassificationPart(
                            keys.size(),
                            keys.industry(),
                            keys.volume(),
                            keys.creditBand(),
                            keys.channel(),
                            keys.interest());
        }

        private Classification classification() {
            return new Classification(size, industry, volume, creditBand, channel, interest);
        }
    }

    static Particulars particulars(
            @Nullable IdentifierPart identifier, @Nullable String phone, @Nullable ClassificationPart classification) {
        return new Particulars(
                identifier == null ? null : new Identifier(identifier.country(), identifier.number()),
                phone,
                classification == null ? Classification.NONE : classification.classification());
    }
}
