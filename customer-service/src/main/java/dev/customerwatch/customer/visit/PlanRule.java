package dev.customerwatch.customer.visit;

import dev.customerwatch.customer.card.Grade;
import org.jspecify.annotations.Nullable;

/**
 * How often customers are visited.
 *
 * @param keyDays days from one visit to the next of key customers; the others likewise
 * @param aDay how many visits a rep makes on a day
 */
public record PlanRule(int keyDays, int ordinaryDays, int smallDays, int ungradedDays, int aDay) {

    public PlanRule {
        if (keyDays < 1 || ordinaryDays < 1 || smallDays < 1 || ungradedDays < 1 || aDay < 1) {
            throw new IllegalArgumentException("days between visits and visits a day must be 1 or more: " + keyDays
                    + ", " + ordinaryDays + ", " + smallDays + ", " + ungradedDays + ", " + aDay);
        }
    }

    int days(@Nullable Grade grade) {
        return switch (grade) {
            case KEY -> keyDays;
            case ORDINARY -> ordinaryDays;
            case SMALL -> smallDays;
            case null -> ungradedDays;
        };
    }
}
