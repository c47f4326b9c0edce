package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.term.PaymentTerm;
import java.util.Currency;
import java.util.List;

/** Opens the ledger of a new group. */
public record FormGroup(Group group, Currency currency, Limit limit, String by, Cause cause) {

    /** A group is formed once. */
    public static final String CAUSE = "formed";

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.Open open -> new Outcome.Unchanged();
            case Account.NotOpened fresh -> formed(fresh);
        };
    }

    /** What it would come to for a group that nobody has formed. */
    public Outcome refusal() {
        return decide(new Account.NotOpened(group.groupId(), 0));
    }

    private Outcome formed(Account.NotOpened fresh) {
        var other = limit.upTo().filter(amount -> !amount.currency().equals(currency));
        if (other.isPresent()) {
            return new Outcome.OtherCurrency(currency, other.get().currency());
        }
        // a group buys nothing itself: term and invoicing are its members'
        var after = fresh.opened(currency, limit, PaymentTerm.ofDays(0), Invoicing.ON_DELIVERY);
        return new Outcome.Appended(new Entry(after, cause, new GroupFact.Formed(group.name(), by), List.of()));
    }
}
