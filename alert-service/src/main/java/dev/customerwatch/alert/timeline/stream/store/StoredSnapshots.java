package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.timeline.Snapshot;
import dev.customerwatch.alert.timeline.Snapshots;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** One customer's part of the snapshots store. */
record StoredSnapshots(String customer, KeyValueStore<Bytes, byte[]> store, StateCodec codec) implements Snapshots {

    @Override
    public Optional<Snapshot> latest(Instant atOrBefore) {
        try (var rows = store.reverseRange(Keys.at(customer, Instant.EPOCH), Keys.at(customer, atOrBefore))) {
            return rows.hasNext() ? Optional.of(codec.snapshot(rows.next().value)) : Optional.empty();
        }
    }

    @Override
    public void put(Snapshot snapshot) {
        store.put(Keys.at(customer, snapshot.at()), codec.bytes(snapshot));
    }

    @Override
    public void removeAfter(Instant at) {
        Ranges.remove(store, Keys.at(customer, at.plusMillis(1)), Keys.end(customer));
    }

    @Override
    public void removeBefore(Instant at) {
        Ranges.remove(store, Keys.at(customer, Instant.EPOCH), Keys.at(customer, at.minusMillis(1)));
    }
}
