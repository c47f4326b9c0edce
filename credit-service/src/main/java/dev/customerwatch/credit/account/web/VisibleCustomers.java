package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.web.Viewer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The customers that a viewer may see, in lists and tables. */
public final class VisibleCustomers {

    private VisibleCustomers() {}

    /**
     * Whether a customer is shown.
     *
     * @param owner only this account owner's; null for all
     */
    public static Predicate<KnownCustomer> of(Viewer viewer, @Nullable String owner) {
        return customer ->
                viewer.maySee(customer.accountOwner()) && (owner == null || owner.equals(customer.accountOwner()));
    }
}
