package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded loops: a failure names its seed. */
class TimelinePropertyTest {

    private static final Instant END = Histories.START.plus(Duration.ofDays(120));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderAndRepetitionOfArrivalEndsInTheSameEpisodes(long seed) {
        var histories = new Histories(seed);
        var arrivals = histories.withinTheWindow(5 + histories.random().nextInt(40));
        var expected = inOrder(arrivals).wake(END);
        var actual = new Watcher().arriveAll(histories.shuffled(arrivals)).wake(END);
        assertThat(actual.courses()).isEqualTo(expected.courses());
        assertThat(actual.head().folded().states())
                .isEqualTo(expected.head().folded().states());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderAndRepetitionEndsInTheSameEpisodesOfAGroup(long seed) {
        var histories = new Histories(seed);
        var arrivals =
                histories.withinTheWindow(30).stream().map(GroupHistory::of).toList();
        var expected = inOrder(arrivals).wake(END);
        var actual = new Watcher().arriveAll(histories.shuffled(arrivals)).wake(END);
        assertThat(actual.courses()).isEqualTo(expected.courses());
        assertThat(actual.head().folded().states())
                .isEqualTo(expected.head().folded().states());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wakingInBetweenChangesNothingInTheEnd(long seed) {
        var histories = new Histories(seed);
        var arrivals = histories.withinTheWindow(30);
        var expected = inOrder(arrivals).wake(END);
        var actual = new Watcher();
        for (var arrival : histories.shuffled(arrivals)) {
            actual.wake(Histories.START.plus(Duration.ofHours(histories.random().nextInt(-900, 900))));
            actual.arrive(arrival);
        }
        assertThat(actual.wake(END).courses()).isEqualTo(expected.courses());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inOrderNothingIsEverFoldedAgain(long seed) {
        var watcher = inOrder(new Histories(seed).withinTheWindow(40)).wake(END);
        assertThat(watcher.memory().refolds()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repeatingEverythingPublishesNothing(long seed) {
        var histories = new Histories(seed);
        var arrivals = histories.shuffled(histories.withinTheWindow(30));
        var watcher = new Watcher().arriveAll(arrivals);
        var heard = watcher.published().size();
        watcher.arriveAll(histories.shuffled(arrivals));
        assertThat(watcher.published()).hasSize(heard);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasForgottenIsNotMissed(long seed) {
        var arrivals = new Histories(seed).overDays(300, 200);
        var end = arrivals.getLast().recordedTime().plus(Duration.ofDays(60));
        var actual = new Watcher().arriveAll(arrivals).wake(end);
        assertThat(actual.memory().kept()).isLessThan(150);
        assertThat(actual.courses()).isEqualTo(inOrder(arrivals).wake(end).courses());
    }

    @Test
    void theHistoriesBringEveryKindOfChange() {
        var kinds = EnumSet.noneOf(EpisodeChange.Kind.class);
        var severities = EnumSet.noneOf(Severity.class);
        seeds().limit(50).mapToObj(Histories::new).forEach(histories -> {
            var watcher = new Watcher().arriveAll(histories.shuffled(histories.withinTheWindow(30)));
            for (var change : watcher.wake(END).published()) {
                kinds.add(change.kind());
                severities.add(change.episode().lastHeld().severity());
            }
        });
        assertThat(kinds).containsExactly(EpisodeChange.Kind.values());
        assertThat(severities).containsExactly(Severity.values());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noCourseStandsStill(long seed) {
        var histories = new Histories(seed);
        var watcher = new Watcher()
                .arriveAll(histories.shuffled(histories.withinTheWindow(40)))
                .wake(END);
        for (var course : watcher.courses()) {
            assertThat(course).isSortedAccordingTo(Comparator.comparing(Change::at));
            assertThat(course).extracting(Change::at).doesNotHaveDuplicates();
            for (var at = 1; at < course.size(); at++) {
                assertThat(List.of(
                                course.get(at).severity() + "", course.get(at).reason() + ""))
                        .isNotEqualTo(List.of(
                                course.get(at - 1).severity() + "",
                                course.get(at - 1).reason() + ""));
            }
        }
    }

    private static Watcher inOrder(List<Arrival> arrivals) {
        var sorted = arrivals.stream()
                .sorted(Comparator.comparing(TimelinePropertyTest::key))
                .toList();
        return new Watcher().arriveAll(sorted);
    }

    private static FactKey key(Arrival arrival) {
        var effective = Window.DEFAULT.effective(arrival.time(), arrival.recordedTime());
        return new FactKey(effective, arrival.source(), arrival.subject(), arrival.sequence());
    }
}
