package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Facts and snapshots of one customer on the heap. */
public final class MemoryFake implements Facts, Snapshots {

    private final TreeMap<FactKey, TimelineFact> facts = new TreeMap<>();
    private final TreeMap<Instant, Snapshot> snapshots = new TreeMap<>();
    private int refolds;

    public Memory memory() {
        return new Memory(this, this);
    }

    int refolds() {
        return refolds;
    }

    int kept() {
        return facts.size();
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
        refolds++;
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
}
