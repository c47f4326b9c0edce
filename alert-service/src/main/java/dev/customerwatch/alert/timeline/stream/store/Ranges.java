package dev.customerwatch.alert.timeline.stream.store;

import java.util.ArrayList;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** Removal of what lies between two keys. */
final class Ranges {

    private Ranges() {}

    /** Both ends included. */
    static void remove(KeyValueStore<Bytes, byte[]> store, Bytes from, Bytes to) {
        var keys = new ArrayList<Bytes>();
        try (var rows = store.range(from, to)) {
            rows.forEachRemaining(row -> keys.add(row.key));
        }
        keys.forEach(store::delete);
    }
}
