package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which customers are classified beside region, kind and grade.
 *
 * @param industry the company's own code of the industry
 * @param volume the company's own code of the band of business volume
 * @param creditBand the company's own code of the band of credit limits
 * @param channel of a dealer
 */
public record Classification(
        @Nullable CompanySize size,
        @Nullable String industry,
        @Nullable String volume,
        @Nullable String creditBand,
        @Nullable ChannelKind channel,
        @Nullable Interest interest) {

    public static final Classification NONE = new Classification(null, null, null, null, null, null);

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Classification {
        industry = Words.ofNullable("industry", industry, 64);
        volume = Words.ofNullable("volume", volume, 64);
        creditBand = Words.ofNullable("creditBand", creditBand, 64);
    }

    void checkFor(Kind kind) {
        if (channel != null && kind != Kind.DEALER) {
            throw new UnfitText("channel", channel.name(), "is of dealers only");
        }
        if (size != null && kind == Kind.PERSON) {
            throw new UnfitText("size", size.name(), "is not of persons");
        }
    }
}
