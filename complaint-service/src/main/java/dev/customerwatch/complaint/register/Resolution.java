package dev.customerwatch.complaint.register;

import dev.customerwatch.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint was settled with the customer.
 *
 * @param cost what it cost us, where somebody put it down
 * @param note in people's own words; it never leaves this service but to a reader with the right
 */
public record Resolution(Remedy remedy, @Nullable Money cost, String note, Step step) {

    /** Refuses with {@link Unfit}, saying what was found, but never the note. */
    public Resolution {
        note = Words.tale("note", note);
        if (cost != null && cost.isNegative()) {
            throw new Unfit("cost", cost.toString(), "must not be below zero");
        }
    }

    boolean isTheSameAs(Resolution other) {
        return remedy == other.remedy && Objects.equals(cost, other.cost) && note.equals(other.note);
    }

    /** Without the note: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Resolution[remedy=" + remedy + ", cost=" + cost + ", step=" + step + "]";
    }
}
