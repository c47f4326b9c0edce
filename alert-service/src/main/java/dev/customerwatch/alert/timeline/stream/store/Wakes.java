package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.timeline.Head;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * When to look at which customer again, one entry each at most. An entry is a lower bound: what only postpones leaves it, and
 * whoever is woken too early is filed again. So noticing silence costs by what is due, not by how many customers there are.
 */
public final class Wakes {

    private static final byte[] DUE = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    /** No entry lies before this instant; null while that is not known. */
    private @Nullable Instant none;

    public Wakes(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Files the customer so that it is woken then, or before; answers the head that knows of its entry. */
    public Head file(Head head, @Nullable Instant wake) {
        var filed = head.filedWake();
        if (wake == null || (filed != null && !wake.isBefore(filed))) {
            return head;
        }
        if (filed != null) {
            store.delete(Keys.wake(filed, head.customer().id()));
        }
        store.put(Keys.wake(wake, head.customer().id()), DUE);
        if (none != null && wake.isBefore(none)) {
            none = wake;
        }
        return head.filed(wake);
    }

    /** Takes out the customers filed up to this instant, earliest first, at most so many. */
    public List<String> pop(Instant now, int most) {
        if (none != null && none.isAfter(now)) {
            return List.of();
        }
        var due = new ArrayList<Bytes>();
        try (var rows = store.all()) {
            none = null;
            while (none == null && due.size() < most && rows.hasNext()) {
                var key = rows.next().key;
                if (Keys.instantOf(key).isAfter(now)) {
                    none = Keys.instantOf(key);
                } else {
                    due.add(key);
                }
            }
            if (!rows.hasNext() && none == null && due.size() < most) {
                none = Instant.MAX;
            }
        }
        due.forEach(store::delete);
        return due.stream().map(Keys::customerOf).toList();
    }
}
