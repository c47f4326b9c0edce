package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.history.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer sees of facts.
 *
 * @param personal whether personal data are in clear
 * @param business whether facts about the customer's business are shown
 */
public record Clarity(boolean personal, boolean business) {

    /** Whether the viewer sees this fact as it is. */
    boolean shows(Fact fact) {
        return switch (fact.personal()
                ? dev.customerwatch.customer.history.Secrecy.PERSONAL
                : fact.field().secrecy()) {
            case OPEN -> true;
            case BUSINESS -> business;
            case PERSONAL -> personal;
        };
    }

    /** What the viewer sees of its value. */
    @Nullable
    String shown(Fact fact) {
        var value = fact.value();
        if (value == null || shows(fact)) {
            return value;
        }
        return fact.personal() ? fact.field().type().masked(value) : "***";
    }
}
