package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.timeline.Memory;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What the engine keeps: a head per customer, its facts and snapshots, imported facts that wait for the others, and its
 * wakes. All are logged to the broker.
 */
public final class EngineStores {

    private static final String HEADS = "heads";
    private static final String FACTS = "facts";
    private static final String SNAPSHOTS = "snapshots";
    private static final String IMPORTS = "imports";
    private static final String WAKES = "wakes";
    private static final String PROGRESS = "progress";
    /** The global store of what was set. */
    public static final String SETTINGS = "settings";

    private EngineStores() {}

    /** Heads are written at each fact and so gain from the record cache; the others are written once. */
    public static Set<StoreBuilder<? extends StateStore>> builders() {
        var heads = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(HEADS), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled()
                .withLoggingEnabled(Map.of());
        return Set.of(heads, plain(FACTS), plain(SNAPSHOTS), plain(IMPORTS), plain(WAKES), plain(PROGRESS));
    }

    public static KeyValueStore<String, byte[]> heads(ProcessingContext context) {
        return context.getStateStore(HEADS);
    }

    /** The settings topic on the heap: there are few. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> settings() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(SETTINGS), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    /** What a task has gone through. */
    public static KeyValueStore<Bytes, byte[]> progress(ProcessingContext context) {
        return context.getStateStore(PROGRESS);
    }

    public static Wakes wakes(ProcessingContext context) {
        return new Wakes(context.getStateStore(WAKES));
    }

    /** The memory of one customer after the other. */
    public static MemoryOf memories(ProcessingContext context, StateCodec codec) {
        KeyValueStore<Bytes, byte[]> facts = context.getStateStore(FACTS);
        KeyValueStore<Bytes, byte[]> snapshots = context.getStateStore(SNAPSHOTS);
        KeyValueStore<Bytes, byte[]> imports = context.getStateStore(IMPORTS);
        return customer -> new Memory(
                new StoredFacts(customer, facts, codec),
                new StoredSnapshots(customer, snapshots, codec),
                new StoredImports(customer, imports, codec));
    }

    /** Finds what is kept of a customer. */
    @FunctionalInterface
    public interface MemoryOf {
        Memory of(String customer);
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> plain(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }
}
