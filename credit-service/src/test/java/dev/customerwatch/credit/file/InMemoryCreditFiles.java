package dev.customerwatch.credit.file;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Files in a map. */
public final class InMemoryCreditFiles implements CreditFiles {

    private final ConcurrentSkipListMap<String, Versioned> files = new ConcurrentSkipListMap<>();

    @Override
    public Versioned find(String customerId) {
        return files.getOrDefault(customerId, new Versioned(CreditFile.empty(customerId), 0));
    }

    @Override
    public synchronized Changing change(String customerId, OptionalLong seen, UnaryOperator<CreditFile> change) {
        var before = find(customerId);
        if (seen.isPresent() && seen.getAsLong() != before.version()) {
            return new Changing.Stale(before.version());
        }
        var after = change.apply(before.file());
        if (after.equals(before.file())) {
            return new Changing.Changed(before);
        }
        var saved = new Versioned(after, before.version() + 1);
        files.put(customerId, saved);
        return new Changing.Changed(saved);
    }

    @Override
    public List<CreditFile> due(@Nullable String after, int most) {
        return files.tailMap(after == null ? "" : after, false).values().stream()
                .map(Versioned::file)
                .filter(file -> file.review().isDue())
                .limit(most)
                .toList();
    }
}
