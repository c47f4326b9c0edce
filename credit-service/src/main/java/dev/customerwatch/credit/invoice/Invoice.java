package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the ledger leaves it, its amounts in its own currency.
 *
 * @param deliveryId null where it bills several deliveries or goods to come
 * @param paid paid on delivery
 * @param awaiting the term whose base date moves the due date when it becomes known; null where the date is final
 * @param fapiao null where none is on record
 * @param dispute null where nothing is in dispute
 * @param seq the last entry that changed it
 */
public record Invoice(
        String invoiceId,
        String customerId,
        String orderId,
        @Nullable String deliveryId,
        Money amount,
        Money open,
        LocalDate issuedOn,
        LocalDate dueOn,
        boolean paid,
        @Nullable PaymentTerm awaiting,
        @Nullable Fapiao fapiao,
        @Nullable Dispute dispute,
        long seq) {

    static Invoice of(Entry entry, Fact.Invoiced invoiced) {
        return new Invoice(
                invoiced.invoiceId(),
                entry.customerId(),
                invoiced.orderId(),
                invoiced.deliveryId(),
                invoiced.amount(),
                invoiced.paid() ? Money.zero(invoiced.amount().currency()) : invoiced.amount(),
                invoiced.issuedOn(),
                invoiced.dueOn(),
                invoiced.paid(),
                invoiced.awaiting(),
                invoiced.issue() == null ? null : invoiced.issue().fapiao(),
                null,
                entry.seq());
    }

    /** What is owed again because a bill was not paid. */
    static Invoice of(Entry entry, BillFact.Claim claim, LocalDate dueOn) {
        return new Invoice(
                claim.invoiceId(),
                entry.customerId(),
                claim.orderId(),
                null,
                claim.amount(),
                claim.amount(),
                claim.issuedOn(),
                dueOn,
                false,
                null,
                null,
                null,
                entry.seq());
    }

    public boolean isOpen() {
        return !open.isZero();
    }

    boolean isOpenIn(Currency currency) {
        return isOpen() && open.currency().equals(currency);
    }

    /** What is open and not in dispute. */
    Money undisputed() {
        return dispute == null ? open : open.minus(dispute.amount().min(open));
    }

    /** As much of the amount as is open here, set against this invoice. */
    Allocation take(Money amount) {
        var taken = amount.min(open);
        return new Allocation(invoiceId, orderId, taken, open.minus(taken));
    }
}
