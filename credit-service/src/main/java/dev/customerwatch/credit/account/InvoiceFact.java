package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.LocalDate;

/** What happens to one invoice without moving an amount. */
public sealed interface InvoiceFact extends Fact {

    String invoiceId();

    String orderId();

    /** The day from which the payment term counts became known, and with it the due date. */
    record Dated(String invoiceId, String orderId, LocalDate baseOn, LocalDate previous, LocalDate dueOn, String by)
            implements InvoiceFact {}

    /** The day by whose end the invoice was to be paid is over, and something is open on it. */
    record Overdue(String invoiceId, String orderId, LocalDate dueOn, Money open) implements InvoiceFact {}

    /**
     * The customer disputes what is open, or no longer does: it stays exposure and is not dunned.
     *
     * @param amount in dispute from now on, zero for none
     * @param counted what that counts for, in the account's currency
     */
    record Disputed(String invoiceId, String orderId, Money amount, Money counted, String reason, String by)
            implements InvoiceFact {}
}
