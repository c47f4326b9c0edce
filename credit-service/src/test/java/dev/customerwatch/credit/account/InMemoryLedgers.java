package dev.customerwatch.credit.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Ledgers as lists. */
public final class InMemoryLedgers implements Ledgers {

    private final Map<String, List<Entry>> ledgers = new ConcurrentHashMap<>();
    private final Set<Entry> struckOff = new HashSet<>();

    @Override
    public Account head(String customerId) {
        return newest(customerId);
    }

    @Override
    public synchronized Account newest(String customerId) {
        var ledger = ledger(customerId);
        return ledger.isEmpty()
                ? new Account.NotOpened(customerId, 0)
                : ledger.getLast().after();
    }

    @Override
    public synchronized List<Entry> ofOrder(String customerId, String orderId) {
        return ledger(customerId).stream()
                .filter(entry -> entry.fact().order().filter(orderId::equals).isPresent())
                .toList();
    }

    @Override
    public synchronized Optional<Entry> byCause(String customerId, String key) {
        return ledger(customerId).stream()
                .filter(entry -> entry.cause().key().equals(key))
                .findFirst();
    }

    @Override
    public synchronized List<Entry> after(String customerId, long seq, @Nullable String document, int most) {
        return ledger(customerId).stream()
                .filter(entry -> entry.seq() > seq)
                .filter(entry -> document == null || moves(entry, document))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Entry> aboutLimits(String customerId) {
        return ledger(customerId).stream().filter(Entry::isAboutLimits).toList();
    }

    @Override
    public synchronized List<Entry> held(String customerId) {
        return ledger(customerId).stream()
                .filter(entry -> entry.fact() instanceof Fact.Held)
                .filter(entry -> !struckOff.contains(entry))
                .toList();
    }

    @Override
    public synchronized void noLongerHeld(String customerId, String orderId) {
        struckOff.addAll(ofOrder(customerId, orderId));
    }

    @Override
    public synchronized List<String> accounts(@Nullable String after, int most) {
        return ledgers.entrySet().stream()
                .filter(ledger -> ledger.getValue().stream().anyMatch(entry -> entry.fact() instanceof Fact.Opened))
                .map(Map.Entry::getKey)
                .filter(customerId -> after == null || customerId.compareTo(after) > 0)
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public List<String> waiting() {
        return List.copyOf(ledgers.keySet());
    }

    @Override
    public void done(String customerId, long seq, @Nullable Instant again) {
        // nothing falls due by itself here
    }

    @Override
    public synchronized Appending append(Entry entry) {
        var earlier = byCause(entry.customerId(), entry.cause().key());
        if (earlier.isPresent()) {
            return new Appending.Known(earlier.get());
        }
        var ledger = ledgers.computeIfAbsent(entry.customerId(), customer -> new ArrayList<>());
        if (entry.seq() != ledger.size() + 1) {
            return new Appending.Taken();
        }
        ledger.add(entry);
        return new Appending.Stored();
    }

    private List<Entry> ledger(String customerId) {
        return ledgers.getOrDefault(customerId, List.of());
    }

    private static boolean moves(Entry entry, String document) {
        return entry.postings().stream().anyMatch(posting -> posting.document().equals(document));
    }
}
