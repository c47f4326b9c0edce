package dev.customerwatch.customer.visit;

import dev.customerwatch.customer.text.UnfitText;
import org.jspecify.annotations.Nullable;

/**
 * How often a customer is visited from now on.
 *
 * @param everyDays days from one visit to the next; null gives that back to the grade
 */
public record Route(String customerId, @Nullable Integer everyDays) {

    private static final int MOST = 366;

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Route {
        if (everyDays != null && (everyDays < 1 || everyDays > MOST)) {
            throw new UnfitText("everyDays", everyDays.toString(), "must be 1.." + MOST);
        }
    }
}
