package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.timeline.Head;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The heads of one task's customers; those used most recently are kept as objects too. */
public final class Heads {

    private final KeyValueStore<String, byte[]> store;
    private final StateCodec codec;
    private final IntConsumer sizes;
    private final Map<String, Head> recent;

    /**
     * Begins with nothing but what is stored.
     *
     * @param most how many to keep as objects
     * @param sizes told the bytes of each head that is stored
     */
    public Heads(KeyValueStore<String, byte[]> store, StateCodec codec, int most, IntConsumer sizes) {
        this.store = store;
        this.codec = codec;
        this.sizes = sizes;
        this.recent = new Recent(most);
    }

    public @Nullable Head find(String customer) {
        var known = recent.get(customer);
        if (known != null) {
            return known;
        }
        var stored = store.get(customer);
        if (stored == null) {
            return null;
        }
        var head = codec.head(stored);
        recent.put(customer, head);
        return head;
    }

    public void put(Head head) {
        var bytes = codec.bytes(head);
        sizes.accept(bytes.length);
        store.put(head.customer().id(), bytes);
        recent.put(head.customer().id(), head);
    }

    private static final class Recent extends LinkedHashMap<String, Head> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > most;
        }
    }
}
