package dev.customerwatch.credit.account;

import java.time.Instant;
import java.util.List;

/** Does what entries of the ledger said would be due: idempotent, so that it may be done twice. */
public final class DueEntries {

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final List<Follower> followers;

    public DueEntries(Ledgers ledgers, Bookkeeping bookkeeping, List<Follower> followers) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.followers = List.copyOf(followers);
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

    /** Does what an entry said would be due, and notes when something is due again. */
    public void run(String customerId, long seq, Instant now) {
        for (var entry : ledgers.after(customerId, seq - 1, null, 1)) {
            var at = entry.dueAt().filter(now::isBefore).orElse(now);
            endLimits(customerId, at);
            followers.forEach(follower -> follower.follow(entry, at));
            ledgers.done(customerId, seq, entry.until().filter(at::isBefore).orElse(null));
        }
    }
}
