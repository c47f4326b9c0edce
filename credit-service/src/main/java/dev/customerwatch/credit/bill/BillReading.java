package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.Ledgers;
import java.time.Instant;

/** Reads an account's bills off its ledger: before anything is decided or shown by them, and behind each entry. */
public final class BillReading implements Follower {

    private static final int AT_ONCE = 500;

    private final Ledgers ledgers;
    private final Bills bills;

    public BillReading(Ledgers ledgers, Bills bills) {
        this.ledgers = ledgers;
        this.bills = bills;
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (!BillChange.of(entry).isEmpty()) {
            upTo(entry.after());
        }
    }

    /** The bills, current to this account's entry or beyond. */
    public Bills upTo(Account head) {
        var customerId = head.customerId();
        for (var seq = bills.readTo(customerId); seq < head.seq(); ) {
            var entries = ledgers.after(customerId, seq, null, AT_ONCE);
            entries.forEach(entry -> BillChange.of(entry).forEach(bills::apply));
            seq = entries.getLast().seq();
            bills.setReadTo(customerId, seq);
        }
        return bills;
    }

    /** The bills as they were read last: an entry of a moment ago may be missing. */
    public Bills bills() {
        return bills;
    }
}
