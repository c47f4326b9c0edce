package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.UnfitText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a card belongs together with other cards of the same customer. A card that counts for others is never merged away, so
 * one step leads from any card to the one that counts.
 *
 * @param into the card that counts in this one's place, null where this one counts
 * @param absorbed the cards in whose place this one counts, or is about to
 */
public record Merging(@Nullable String into, List<String> absorbed) {

    public static final Merging NONE = new Merging(null, List.of());

    private static final int MOST = 50;

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Merging {
        absorbed = List.copyOf(absorbed);
        if (absorbed.size() > MOST) {
            throw new UnfitText("into", null, "must count for " + MOST + " other cards at most");
        }
        if (into != null && !absorbed.isEmpty()) {
            throw new IllegalArgumentException("a card that counts for others is not merged away");
        }
    }

    public boolean isMergedAway() {
        return into != null;
    }

    Merging absorbing(String other) {
        if (absorbed.contains(other)) {
            return this;
        }
        var more = new ArrayList<>(absorbed);
        more.add(other);
        return new Merging(into, more);
    }

    Merging releasing(String other) {
        return new Merging(
                into, absorbed.stream().filter(id -> !id.equals(other)).toList());
    }
}
