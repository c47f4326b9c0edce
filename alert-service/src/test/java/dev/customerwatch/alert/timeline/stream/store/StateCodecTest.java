package dev.customerwatch.alert.timeline.stream.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.timeline.Arrival;
import dev.customerwatch.alert.timeline.FactKey;
import dev.customerwatch.alert.timeline.GroupHistory;
import dev.customerwatch.alert.timeline.Histories;
import dev.customerwatch.alert.timeline.MemoryFake;
import dev.customerwatch.alert.timeline.OverdueHistories;
import dev.customerwatch.alert.timeline.Rulebook;
import dev.customerwatch.alert.timeline.Timeline;
import dev.customerwatch.alert.timeline.TimelineFact;
import dev.customerwatch.alert.timeline.Window;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateCodecTest {

    private static final Rulebook RULES = Rulebook.of("1", Settings.DEFAULTS);

    private final StateCodec codec = new StateCodec();

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatItWrote(long seed) {
        var histories = new Histories(seed);
        check(histories.shuffled(histories.withinTheWindow(30)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatItWroteOfOverdueInvoices(long seed) {
        var histories = new OverdueHistories(seed);
        check(histories.shuffled(histories.some(30)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatItWroteOfAGroup(long seed) {
        check(new Histories(seed)
                .withinTheWindow(30).stream().map(GroupHistory::of).toList());
    }

    private void check(List<Arrival> arrivals) {
        var timeline = new Timeline(RULES, Window.DEFAULT);
        var memory = new MemoryFake();
        dev.customerwatch.alert.timeline.Head head = null;
        for (var arrival : arrivals) {
            head = timeline.arrive(head, arrival, memory.memory()).head();
            assertThat(codec.head(codec.bytes(head))).isEqualTo(head);
            var key = new FactKey(arrival.time(), arrival.source(), arrival.subject(), arrival.sequence());
            var fact = new TimelineFact(key, arrival.time(), arrival.event(), arrival.facts());
            assertThat(codec.fact(codec.bytes(fact)).facts()).isEqualTo(fact.facts());
        }
        var snapshot = memory.latest(Histories.START.plusSeconds(1_000_000)).orElseThrow();
        assertThat(codec.snapshot(codec.bytes(snapshot))).isEqualTo(snapshot);
    }
}
