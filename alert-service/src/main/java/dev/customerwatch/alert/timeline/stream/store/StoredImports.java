package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.timeline.FactKey;
import dev.customerwatch.alert.timeline.ImportedFacts;
import dev.customerwatch.alert.timeline.TimelineFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** One customer's part of the store of imported facts that wait for the others. */
record StoredImports(String customer, KeyValueStore<Bytes, byte[]> store, StateCodec codec) implements ImportedFacts {

    @Override
    public boolean contains(String importId, FactKey key) {
        return store.get(Keys.fact(owner(importId), key)) != null;
    }

    @Override
    public void put(String importId, TimelineFact fact) {
        store.put(Keys.fact(owner(importId), fact.key()), codec.bytes(fact));
    }

    @Override
    public List<TimelineFact> of(String importId) {
        var facts = new ArrayList<TimelineFact>();
        var owner = owner(importId);
        try (var rows = store.range(Keys.at(owner, Instant.EPOCH), Keys.end(owner))) {
            rows.forEachRemaining(row -> facts.add(codec.fact(row.value)));
        }
        return facts;
    }

    @Override
    public void remove(String importId) {
        var owner = owner(importId);
        Ranges.remove(store, Keys.at(owner, Instant.EPOCH), Keys.end(owner));
    }

    private String owner(String importId) {
        return customer + "|" + importId;
    }
}
