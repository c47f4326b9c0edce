package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.timeline.FactKey;
import dev.customerwatch.alert.timeline.Facts;
import dev.customerwatch.alert.timeline.TimelineFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** One customer's part of the facts store. */
record StoredFacts(String customer, KeyValueStore<Bytes, byte[]> store, StateCodec codec) implements Facts {

    @Override
    public boolean contains(FactKey key) {
        return store.get(Keys.fact(customer, key)) != null;
    }

    @Override
    public void put(TimelineFact fact) {
        store.put(Keys.fact(customer, fact.key()), codec.bytes(fact));
    }

    @Override
    public List<TimelineFact> from(Instant effective) {
        var facts = new ArrayList<TimelineFact>();
        try (var rows = store.range(Keys.at(customer, effective), Keys.end(customer))) {
            rows.forEachRemaining(row -> facts.add(codec.fact(row.value)));
        }
        return facts;
    }

    @Override
    public void removeBefore(Instant effective) {
        Ranges.remove(store, Keys.at(customer, Instant.EPOCH), Keys.at(customer, effective));
    }
}
