package dev.customerwatch.systemtest;

import dev.customerwatch.alert.timeline.FactKey;
import dev.customerwatch.alert.timeline.Facts;
import dev.customerwatch.alert.timeline.ImportedFacts;
import dev.customerwatch.alert.timeline.Memory;
import dev.customerwatch.alert.timeline.Snapshot;
import dev.customerwatch.alert.timeline.Snapshots;
import dev.customerwatch.alert.timeline.TimelineFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a timeline keeps of one customer, on the heap. */
final class TimelineOnTheHeap implements Facts, Snapshots, ImportedFacts {

    private final TreeMap<FactKey, TimelineFact> facts = new TreeMap<>();
    private final TreeMap<FactKey, TimelineFact> imported = new TreeMap<>();
    private final TreeMap<Instant, Snapshot> snapshots = new TreeMap<>();

    Memory memory() {
        return new Memory(this, this, this);
    }

    @Override
    public boolean contains(FactKey key) {
        return facts.containsKey(key);
    }

    @Override
    public void put(TimelineFact fact) {
        facts.put(fact.key(), fact);
    }

    @Override
    public List<TimelineFact> from(Instant effective) {
        return facts.values().stream()
                .filter(fact -> !fact.key().effective().isBefore(effective))
                .toList();
    }

    @Override
    public Optional<Snapshot> latest(Instant atOrBefore) {
        return Optional.ofNullable(snapshots.floorEntry(atOrBefore)).map(java.util.Map.Entry::getValue);
    }

    @Override
    public void put(Snapshot snapshot) {
        snapshots.put(snapshot.at(), snapshot);
    }

    @Override
    public void removeAfter(Instant at) {
        snapshots.tailMap(at, false).clear();
    }

    @Override
    public void removeBefore(Instant at) {
        snapshots.headMap(at, false).clear();
        facts.keySet().removeIf(key -> key.effective().isBefore(at));
    }

    @Override
    public boolean contains(String importId, FactKey key) {
        return imported.containsKey(key);
    }

    @Override
    public void put(String importId, TimelineFact fact) {
        imported.put(fact.key(), fact);
    }

    @Override
    public List<TimelineFact> of(String importId) {
        return List.copyOf(imported.values());
    }

    @Override
    public void remove(String importId) {
        imported.clear();
    }
}
