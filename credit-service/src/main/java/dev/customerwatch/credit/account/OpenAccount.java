package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;
import java.util.Currency;
import java.util.List;

/** Opens a customer's account. */
public record OpenAccount(String customerId, Currency currency, Limit limit, PaymentTerm term, String by, Cause cause) {

    /** An account is opened once. */
    public static final String CAUSE = "opened";

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.Open open -> new Outcome.AccountExists(customerId);
            case Account.NotOpened fresh -> opened(fresh);
        };
    }

    private Outcome opened(Account.NotOpened fresh) {
        var other = limit.upTo().filter(amount -> !amount.currency().equals(currency));
        if (other.isPresent()) {
            return new Outcome.OtherCurrency(currency, other.get().currency());
        }
        return new Outcome.Appended(
                new Entry(fresh.opened(currency, limit, term), cause, new Fact.Opened(by), List.of()));
    }
}
