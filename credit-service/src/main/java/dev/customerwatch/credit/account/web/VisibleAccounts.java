package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;

/** The accounts that a viewer may see: a sales representative those of their own customers, everybody else all. */
public final class VisibleAccounts {

    private final Ledgers ledgers;
    private final KnownCustomers customers;

    public VisibleAccounts(Ledgers ledgers, KnownCustomers customers) {
        this.ledgers = ledgers;
        this.customers = customers;
    }

    /**
     * The account as it is now.
     *
     * @throws Refusal 404 where there is none that this viewer may see
     */
    public Account.Open find(Viewer viewer, String customerId) {
        if (maySee(viewer, customerId) && ledgers.newest(customerId) instanceof Account.Open open) {
            return open;
        }
        throw CommonProblems.notFound("customerId", customerId);
    }

    /**
     * The account after a command.
     *
     * @throws Refusal where the command was refused
     */
    public Account.Open after(Viewer viewer, String customerId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended appended ->
                appended.entry().after() instanceof Account.Open open ? open : find(viewer, customerId);
            case Outcome.Repeated repeated -> find(viewer, customerId);
            case Outcome.Unchanged unchanged -> find(viewer, customerId);
            case Outcome.Refused refused -> throw AccountProblems.of(refused);
        };
    }

    private boolean maySee(Viewer viewer, String customerId) {
        return !viewer.seesOnlyOwnCustomers()
                || viewer.maySee(customers
                        .find(customerId)
                        .map(KnownCustomer::accountOwner)
                        .orElse(null));
    }
}
