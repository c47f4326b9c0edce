package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.UnprocessableFact;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is open on an invoice.
 *
 * @param open above zero is owed; below while a payment is known and the invoice is not yet
 * @param dueOn the day until which it is to be paid, null while that is not known
 * @param disputed what of it the customer does not accept, null for nothing
 */
public record OpenInvoice(
        String invoice,
        Money open,
        @Nullable LocalDate dueOn,
        @Nullable Money disputed) {

    OpenInvoice moved(OverdueFact.Movement by) {
        in(by.amount().currency());
        return new OpenInvoice(invoice, open.plus(by.amount()), by.dueOn() == null ? dueOn : by.dueOn(), disputed);
    }

    OpenInvoice due(LocalDate day) {
        return new OpenInvoice(invoice, open, day, disputed);
    }

    OpenInvoice disputed(Money amount) {
        in(amount.currency());
        return new OpenInvoice(invoice, open, dueOn, amount.isPositive() ? amount : null);
    }

    /** What is open and not in dispute: an amount in dispute is not dunned. */
    Money undisputed() {
        return disputed == null ? open : open.minus(disputed.min(open));
    }

    /** Is something to be dunned once its day is over? */
    boolean isClaim() {
        return dueOn != null && undisputed().isPositive();
    }

    private void in(Currency currency) {
        if (!currency.equals(open.currency())) {
            throw new UnprocessableFact(
                    "currency",
                    "the invoice is in " + open.currency().getCurrencyCode() + ": " + currency.getCurrencyCode());
        }
    }
}
