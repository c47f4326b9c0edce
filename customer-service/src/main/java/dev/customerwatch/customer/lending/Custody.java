package dev.customerwatch.customer.lending;

import dev.customerwatch.customer.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the file of a customer.
 *
 * @param custodian user name, null where nobody does
 * @param exception why the general manager let somebody keep it whom the rule forbids, null where it allows them
 */
public record Custody(@Nullable String custodian, @Nullable String exception) {

    public static final Custody NONE = new Custody(null, null);

    /** Refuses with {@link dev.customerwatch.customer.text.UnfitText}, saying what was found. */
    public Custody {
        custodian = Words.userOrNull("custodian", custodian);
        exception = Words.ofNullable("exception", exception, 2000);
    }
}
