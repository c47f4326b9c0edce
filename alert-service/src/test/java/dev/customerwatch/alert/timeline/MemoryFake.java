package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Facts and snapshots of one customer on the heap. */
public final class MemoryFake implements Facts, Snapshots, ImportedFacts {

    private final TreeMap<FactKey, TimelineFact> facts = new TreeMap<>();
    private final TreeMap<Instant, Snapshot> snapshots = new TreeMap<>();
    private final TreeMap<String, TreeMap<FactKey, TimelineFact>> imported = new TreeMap<>();
    private int refolds;

    public Memory memory() {
        return new Memory(this, this, this);
    }

    int refolds() {
        return refolds;
    }

    int waiting() {
        return imported.values().stream().mapToInt(java.util.Map::size).sum();
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

    @Override
    public boolean contains(String importId, FactKey key) {
        return imported.getOrDefault(importId, new TreeMap<>()).containsKey(key);
    }

    @Override
    public void put(String importId, TimelineFact fact) {
        imported.computeIfAbsent(importId, id -> new TreeMap<>()).put(fact.key(), fact);
    }

    @Override
    public List<TimelineFact> of(String importId) {
        return List.copyOf(imported.getOrDefault(importId, new TreeMap<>()).values());
    }

    @Override
    public void remove(String importId) {
        imported.remove(importId);
    }
}
