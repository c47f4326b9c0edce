package dev.customerwatch.credit.account;

import java.time.Instant;

/** Does what entries of the ledger said would be due: idempotent, so that it may be done twice. */
public final class DueEntries {

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;

    public DueEntries(Ledgers ledgers, Bookkeeping bookkeeping) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
    }

    /** Ends the limits of an account that have ended by now, each by an entry of its own. */
    public void endLimits(String customerId, Instant now) {
        var command = new EndLimit(customerId, now);
        if (command.isDue(ledgers.head(customerId))) {
            while (command.isDue(ledgers.newest(customerId))) {
                bookkeeping.post(customerId, command::decide);
            }
        }
    }

    /** Does what an entry said would be due, and strikes it off. */
    public void run(String customerId, long seq, Instant now) {
        for (var entry : ledgers.after(customerId, seq - 1, null, 1)) {
            var at = entry.dueAt().filter(now::isBefore).orElse(now);
            endLimits(customerId, at);
            ledgers.done(customerId, seq);
        }
    }
}
