package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.limit.LimitRights;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import java.util.Currency;

/** Keeps people from deciding on limits beyond their authority. */
public final class LimitGuard {

    private static final Limit NONE = new Limit.NotDecided();

    private final LimitRights rights;

    public LimitGuard(LimitRights rights) {
        this.rights = rights;
    }

    /**
     * Returns where the viewer may decide on this limit.
     *
     * @throws Refusal 422 with the authority, where it does not reach so far
     */
    public void require(Viewer viewer, Account account, Limit wanted) {
        if (account instanceof Account.Open open) {
            require(viewer, open.currency(), open.terms().limits().permanent(), wanted);
        }
    }

    /** The same for an account that is still to be opened. */
    public void require(Viewer viewer, Currency currency, Limit wanted) {
        require(viewer, currency, NONE, wanted);
    }

    private void require(Viewer viewer, Currency currency, Limit current, Limit wanted) {
        rights.objection(viewer.roles(), currency, current, wanted).ifPresent(beyond -> {
            throw AccountProblems.beyondAuthority(beyond);
        });
    }
}
