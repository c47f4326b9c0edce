package dev.customerwatch.customer.opportunity;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer may buy of us.
 *
 * @param met which contacts of the card were met about it
 * @param touchedAt when somebody last carried it on
 * @param stillAfter after so long without that it stands still
 * @param standsStill whether it does
 */
public record Opportunity(
        String opportunityId,
        String customerId,
        String rep,
        Stage status,
        Prospect prospect,
        List<String> met,
        Instant touchedAt,
        Duration stillAfter,
        boolean standsStill)
        implements Matter {

    public Opportunity {
        rep = Words.user("rep", rep);
        met = List.copyOf(met);
    }

    /** How far the sale has come. */
    public enum Stage {
        FIRST_CONTACT,
        NEED_KNOWN,
        OFFER_MADE,
        NEGOTIATION,
        WON,
        LOST;

        boolean ends() {
            return switch (this) {
                case FIRST_CONTACT, NEED_KNOWN, OFFER_MADE, NEGOTIATION -> false;
                case WON, LOST -> true;
            };
        }
    }

    /**
     * What it is about.
     *
     * @param amount what it may bring, null while nobody knows
     * @param nextStep what is to be done next; needed while it is open
     */
    public record Prospect(
            String subject,
            @Nullable Money amount,
            @Nullable String nextStep) {
        public Prospect {
            subject = Words.personal("subject", subject, 200);
            nextStep = nextStep == null ? null : Words.personal("nextStep", nextStep, 500);
            if (amount != null && amount.isNegative()) {
                throw new UnfitText("amount", amount.toString(), "must not be below 0");
            }
        }

        /** Holds no words: what is printed may end in a log. */
        @Override
        public String toString() {
            return "Prospect[" + amount + "]";
        }
    }

    public static Opportunity opened(
            String id, String customerId, String rep, Prospect prospect, Instant now, Duration stillAfter) {
        return new Opportunity(
                id,
                customerId,
                rep,
                Stage.FIRST_CONTACT,
                needing(prospect, Stage.FIRST_CONTACT),
                List.of(),
                now,
                stillAfter,
                false);
    }

    /** Somebody carried it on; stages may be skipped and taken back, for people decide so. */
    public Ruling<Opportunity> carriedOn(Stage to, Prospect about, List<String> people, Instant now) {
        return status.ends()
                ? Ruling.notNow(status)
                : Ruling.changed(new Opportunity(
                        opportunityId, customerId, rep, to, needing(about, to), people, now, stillAfter, false));
    }

    /** Nobody carried it on for long. */
    public Ruling<Opportunity> fallenDue(Instant now) {
        var due = due();
        return due == null || due.isAfter(now)
                ? Ruling.unchanged()
                : Ruling.changed(new Opportunity(
                        opportunityId, customerId, rep, status, prospect, met, touchedAt, stillAfter, true));
    }

    @Override
    public @Nullable Instant due() {
        return status.ends() || standsStill ? null : touchedAt.plus(stillAfter);
    }

    @Override
    public boolean unfinished() {
        return !status.ends();
    }

    @Override
    public String id() {
        return opportunityId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, standsStill);
    }

    private static Prospect needing(Prospect prospect, Stage stage) {
        if (!stage.ends() && Objects.isNull(prospect.nextStep())) {
            throw new UnfitText("nextStep", null, "must be there while the opportunity is open");
        }
        return prospect;
    }
}
