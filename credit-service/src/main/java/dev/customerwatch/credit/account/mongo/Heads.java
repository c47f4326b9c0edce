package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Account;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The newest entries that this process has seen, of the accounts used last. One may be out of date: then its next entry collides. */
final class Heads {

    private static final int MOST = 10_000;

    private final Map<String, Head> heads = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > MOST;
        }
    };

    /** An account and the sequence of the last event that its ledger holds. */
    record Head(Account account, long sequence) {}

    synchronized Optional<Head> of(String customerId) {
        return Optional.ofNullable(heads.get(customerId));
    }

    /** Keeps the newer one. */
    synchronized void saw(Head head) {
        heads.merge(
                head.account().customerId(),
                head,
                (known, seen) -> seen.account().seq() >= known.account().seq() ? seen : known);
    }
}
