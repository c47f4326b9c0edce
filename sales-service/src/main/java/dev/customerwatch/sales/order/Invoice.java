package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What we know of one of credit's invoices for an order: absolute amounts, so that neither repeated nor late news is counted twice.
 *
 * @param amount as issued, null until that is known
 * @param open what is left to pay, as of {@code sequence}
 * @param sequence of the newest of credit's events that told the open amount
 * @param credits what credit notes took off, by credit note
 */
public record Invoice(String invoiceId, @Nullable Money amount, Money open, long sequence, Map<String, Money> credits) {

    public Invoice {
        credits = Map.copyOf(credits);
    }

    static Invoice unknown(String invoiceId, Currency currency) {
        return new Invoice(invoiceId, null, Money.zero(currency), 0, Map.of());
    }

    /** News of an invoice; {@code sequence} is that of credit's event. */
    public sealed interface Fact {
        String invoiceId();

        record Issued(String invoiceId, Money amount, boolean paid, long sequence) implements Fact {}

        record Paid(String invoiceId, Money open, long sequence) implements Fact {}

        record Credited(String invoiceId, String creditNoteId, Money amount, Money open, long sequence)
                implements Fact {}

        record Settled(String invoiceId, long sequence) implements Fact {}
    }

    Invoice learn(Fact fact) {
        return switch (fact) {
            case Fact.Issued issued ->
                new Invoice(invoiceId, issued.amount(), open, sequence, credits)
                        .openAt(issued.paid() ? nothing() : issued.amount(), issued.sequence());
            case Fact.Paid paid -> openAt(paid.open(), paid.sequence());
            case Fact.Credited credited ->
                creditedBy(credited.creditNoteId(), credited.amount()).openAt(credited.open(), credited.sequence());
            case Fact.Settled settled -> openAt(nothing(), settled.sequence());
        };
    }

    Money invoiced() {
        return amount == null ? nothing() : amount;
    }

    /** What money has settled of it, credit notes not counted. */
    Money paid() {
        return credits.values().stream().reduce(invoiced().minus(open), Money::minus);
    }

    private Invoice openAt(Money newest, long at) {
        return at > sequence ? new Invoice(invoiceId, amount, newest, at, credits) : this;
    }

    private Invoice creditedBy(String creditNoteId, Money by) {
        var more = new TreeMap<>(credits);
        more.put(creditNoteId, by);
        return new Invoice(invoiceId, amount, open, sequence, more);
    }

    private Money nothing() {
        return Money.zero(open.currency());
    }
}
