package dev.customerwatch.alert.timeline.stream.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.timeline.Arrival;
import dev.customerwatch.alert.timeline.Head;
import dev.customerwatch.alert.timeline.Histories;
import dev.customerwatch.alert.timeline.Memory;
import dev.customerwatch.alert.timeline.MemoryFake;
import dev.customerwatch.alert.timeline.Rulebook;
import dev.customerwatch.alert.timeline.Timeline;
import dev.customerwatch.alert.timeline.Window;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept in stores is what the fake keeps on the heap, whoever else is kept beside it. */
class StoredMemoryTest {

    private final Timeline timeline = new Timeline(Rulebook.of("1", Settings.DEFAULTS), Window.DEFAULT);
    private final StateCodec codec = new StateCodec();
    private final KeyValueStore<Bytes, byte[]> facts = store("facts");
    private final KeyValueStore<Bytes, byte[]> snapshots = store("snapshots");
    private final KeyValueStore<Bytes, byte[]> imports = store("imports");

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void remembersWhatTheFakeRemembers(long seed) {
        var histories = new Histories(seed);
        var arrivals = seed % 2 == 0 ? histories.overDays(150, 150) : histories.shuffled(histories.withinTheWindow(40));
        var fake = new MemoryFake();
        var stored = stored("c-1");
        Head expected = null;
        Head actual = null;
        for (var arrival : arrivals) {
            disturb(arrival, arrivals);
            expected = timeline.arrive(expected, arrival, fake.memory()).head();
            actual = timeline.arrive(actual, arrival, stored).head();
            assertThat(actual).isEqualTo(expected);
        }
        assertThat(stored.facts().from(Instant.EPOCH)).containsExactlyInAnyOrderElementsOf(fake.from(Instant.EPOCH));
        assertThat(stored.snapshots().latest(Instant.parse("2100-01-01T00:00:00Z")))
                .isEqualTo(fake.latest(Instant.parse("2100-01-01T00:00:00Z")));
    }

    /** Neighbours whose keys stand right before and after. */
    private void disturb(Arrival arrival, List<Arrival> arrivals) {
        if (arrivals.indexOf(arrival) % 10 == 0) {
            timeline.arrive(null, arrival, stored("c-0"));
            timeline.arrive(null, arrival, stored("c-10"));
        }
    }

    private Memory stored(String customer) {
        return new Memory(
                new StoredFacts(customer, facts, codec),
                new StoredSnapshots(customer, snapshots, codec),
                new StoredImports(customer, imports, codec));
    }

    private static KeyValueStore<Bytes, byte[]> store(String name) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        return store;
    }
}
