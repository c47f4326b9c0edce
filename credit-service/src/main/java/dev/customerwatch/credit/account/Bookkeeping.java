package dev.customerwatch.credit.account;

import dev.customerwatch.credit.account.Ledgers.Appending;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Brings decisions into the ledger: decide on the newest entry known here, add the next one, decide anew when somebody
 * else was faster. Within this process the decisions of one account wait for each other; other instances are met by their
 * entries.
 */
public final class Bookkeeping {

    private static final int TRIES = 1_000;
    private static final int LOCKS = 1_024;

    private final Ledgers ledgers;
    private final ReentrantLock[] locks;

    public Bookkeeping(Ledgers ledgers) {
        this.ledgers = ledgers;
        this.locks =
                IntStream.range(0, LOCKS).mapToObj(index -> new ReentrantLock()).toArray(ReentrantLock[]::new);
    }

    /**
     * Decides until the outcome holds for the account as it is.
     *
     * @param decide pure but for reading what stands in the ledger; may be called several times
     */
    public Outcome post(String customerId, Function<Account, Outcome> decide) {
        var lock = locks[Math.floorMod(customerId.hashCode(), LOCKS)];
        lock.lock();
        try {
            return decided(customerId, decide);
        } finally {
            lock.unlock();
        }
    }

    private Outcome decided(String customerId, Function<Account, Outcome> decide) {
        var head = ledgers.head(customerId);
        for (var tries = 0; tries < TRIES; tries++) {
            var outcome = holding(head, decide.apply(head));
            if (outcome.isPresent()) {
                return outcome.get();
            }
            head = ledgers.newest(customerId);
        }
        throw new IllegalStateException(customerId + " was changed by others " + TRIES + " times");
    }

    /** What the outcome comes to in the ledger; empty where it was decided on an account that has changed since. */
    private Optional<Outcome> holding(Account head, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended appended -> appended(appended);
            case Outcome.Repeated repeated -> Optional.of(repeated);
            case Outcome.Unchanged unchanged -> ifCurrent(head, unchanged);
            case Outcome.Refused refused -> ifCurrent(head, refused);
        };
    }

    private Optional<Outcome> appended(Outcome.Appended appended) {
        return switch (ledgers.append(appended.entry())) {
            case Appending.Stored stored -> Optional.of(appended);
            case Appending.Known known -> Optional.of(new Outcome.Repeated(known.earlier()));
            case Appending.Taken taken -> Optional.empty();
        };
    }

    private Optional<Outcome> ifCurrent(Account head, Outcome outcome) {
        return ledgers.newest(head.customerId()).seq() == head.seq() ? Optional.of(outcome) : Optional.empty();
    }
}
