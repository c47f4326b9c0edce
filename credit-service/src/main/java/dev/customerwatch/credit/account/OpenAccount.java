package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;
import java.util.Currency;
import java.util.List;

/**
 * Opens a customer's account.
 *
 * @param imported by itself, because an import named the customer
 */
public record OpenAccount(
        String customerId,
        Currency currency,
        Limit limit,
        PaymentTerm term,
        Invoicing invoicing,
        String by,
        boolean imported,
        Cause cause) {

    /** An account is opened once. */
    public static final String CAUSE = "opened";

    public OpenAccount(
            String customerId,
            Currency currency,
            Limit limit,
            PaymentTerm term,
            Invoicing invoicing,
            String by,
            Cause cause) {
        this(customerId, currency, limit, term, invoicing, by, false, cause);
    }

    /** For a customer that an import names: it may trade, and nobody has decided on credit yet. */
    public static OpenAccount ofImport(String customerId, Currency currency, Cause cause) {
        return new OpenAccount(
                customerId,
                currency,
                new Limit.NotDecided(),
                PaymentTerm.ofDays(0),
                Invoicing.ON_DELIVERY,
                "import",
                true,
                cause);
    }

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
        return new Outcome.Appended(new Entry(
                fresh.opened(currency, limit, term, invoicing), cause, new Fact.Opened(by, imported), List.of()));
    }
}
