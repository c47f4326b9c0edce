package dev.customerwatch.credit.account;

import java.time.LocalDate;

/** What happens to one invoice without moving an amount. */
public sealed interface InvoiceFact extends Fact {

    String invoiceId();

    /** The day from which the payment term counts became known, and with it the due date. */
    record Dated(String invoiceId, String orderId, LocalDate baseOn, LocalDate previous, LocalDate dueOn, String by)
            implements InvoiceFact {}
}
