package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.Ledgers;
import java.time.Instant;

/**
 * Reads an account's invoices off its ledger up to an entry: before anything is decided or shown by them, and behind each
 * entry, so that they become overdue by themselves.
 */
public final class InvoiceReading implements Follower {

    private static final int AT_ONCE = 500;

    private final Ledgers ledgers;
    private final Invoices invoices;

    public InvoiceReading(Ledgers ledgers, Invoices invoices) {
        this.ledgers = ledgers;
        this.invoices = invoices;
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (!InvoiceChange.of(entry).isEmpty()) {
            upTo(entry.after());
        }
    }

    /** The invoices, current to this account's entry or beyond. */
    public Invoices upTo(Account head) {
        var customerId = head.customerId();
        for (var seq = invoices.readTo(customerId); seq < head.seq(); ) {
            var entries = ledgers.after(customerId, seq, null, AT_ONCE);
            entries.forEach(entry -> InvoiceChange.of(entry).forEach(invoices::apply));
            seq = entries.getLast().seq();
            invoices.setReadTo(customerId, seq);
        }
        return invoices;
    }
}
