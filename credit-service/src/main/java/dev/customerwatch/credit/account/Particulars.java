package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group hears of a member beside amounts: what becomes overdue when, which orders wait, which bills came back.
 *
 * @param invoices what changed on invoices
 * @param ordersHeld orders that wait for credit from here on
 * @param ordersReleased orders that do not wait, or no longer
 * @param dishonouredBills that were not paid
 */
public record Particulars(
        List<OnInvoice> invoices, List<String> ordersHeld, List<String> ordersReleased, List<Unpaid> dishonouredBills) {

    public static final Particulars NONE = new Particulars(List.of(), List.of(), List.of(), List.of());

    public Particulars {
        invoices = List.copyOf(invoices);
        ordersHeld = List.copyOf(ordersHeld);
        ordersReleased = List.copyOf(ordersReleased);
        dishonouredBills = List.copyOf(dishonouredBills);
    }

    /**
     * What changed on an invoice, in the account's currency.
     *
     * @param amount what is open on it is more by this, or less; null where that did not change
     * @param dueOn the day until which it is to be paid, null where nobody set it now
     * @param disputed what of it is in dispute from here on, zero for nothing; null where that did not change
     */
    public record OnInvoice(
            String invoiceId,
            @Nullable Money amount,
            @Nullable LocalDate dueOn,
            @Nullable Money disputed) {}

    /**
     * A bill, or a part of one, that was not paid.
     *
     * @param invoiceIds on which it is owed again
     */
    public record Unpaid(String billId, List<String> invoiceIds) {
        public Unpaid {
            invoiceIds = List.copyOf(invoiceIds);
        }
    }

    public boolean saysNothing() {
        return equals(NONE);
    }

    /** The same, but no order waits because of it. */
    public Particulars holdingNothing() {
        return new Particulars(invoices, List.of(), ordersReleased, dishonouredBills);
    }
}
