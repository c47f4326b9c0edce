package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded loops: a failure names its seed. */
class ImportPropertyTest {

    private static final Instant IMPORTED = PurchaseHistory.IMPORTED;
    private static final Instant END = IMPORTED.plus(Duration.ofDays(400));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shuffledAndRepeatedItEndsAsIfSortedOnce(long seed) {
        var history = new PurchaseHistory(seed);
        var all = new ArrayList<>(history.facts());
        all.add(history.announcement());
        assertSame(new Watcher().arriveAll(history.shuffled(all)), sortedOnce(history));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLaterHalfMayComeFirst(long seed) {
        var history = new PurchaseHistory(seed);
        var facts = history.facts();
        var half = facts.size() / 2;
        var watcher = new Watcher().arriveAll(facts.subList(half, facts.size())).wake(IMPORTED);
        watcher.arriveAll(facts.subList(0, half)).wake(IMPORTED).arrive(history.announcement());
        assertSame(watcher, sortedOnce(history));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowTwiceAddsNothing(long seed) {
        var history = new PurchaseHistory(seed);
        var twice = history.facts().stream().flatMap(it -> Stream.of(it, it)).toList();
        var watcher = new Watcher().arriveAll(twice).arrive(history.announcement());
        var heard = watcher.published().size();
        watcher.arriveAll(twice).arrive(history.announcement());
        assertThat(watcher.published()).hasSize(heard);
        assertSame(watcher, sortedOnce(history));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void liveFactsMayComeBeforeInTheMiddleAndAfter(long seed) {
        var history = new PurchaseHistory(seed);
        var expected = sortedOnce(history).arriveAll(history.live());
        var all = new ArrayList<>(history.facts());
        all.add(history.announcement());
        all.addAll(history.live());
        var actual = new Watcher();
        for (var arrival : history.shuffled(all)) {
            actual.arrive(arrival).wake(IMPORTED);
        }
        assertSame(actual, expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsSaidAndNothingWakesWhileItIsOpen(long seed) {
        var history = new PurchaseHistory(seed);
        var watcher = new Watcher().arriveAll(history.shuffled(history.facts())).wake(END);
        assertThat(watcher.published()).isEmpty();
        assertThat(watcher.memory().waiting()).isEqualTo(history.facts().size());
        watcher.arrive(history.announcement());
        assertThat(watcher.memory().waiting()).isZero();
        assertThat(watcher.memory().kept()).isLessThanOrEqualTo(history.facts().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherImportOfOlderRowsIsLate(long seed) {
        var history = new PurchaseHistory(seed);
        var watcher = sortedOnce(history);
        var before = watcher.courses();
        var heard = watcher.published().size();
        var older = history.anotherImport("import-2", IMPORTED.minus(Duration.ofDays(900)), 5);
        var edge = IMPORTED.plus(Duration.ofDays(2)).minus(Duration.ofDays(35));
        if (!isBegun(history)) {
            return;
        }
        watcher.arriveAll(history.shuffled(older));
        assertThat(until(watcher.courses(), edge)).isEqualTo(until(before, edge));
        assertThat(watcher.published().subList(heard, watcher.published().size()))
                .allMatch(change -> change.occasion().late());
        var ordered = sortedOnce(history).arriveAll(older);
        assertSame(watcher, ordered);
    }

    /** Only a timeline with a past can be told of late. */
    private static boolean isBegun(PurchaseHistory history) {
        return history.facts().getFirst().time().isBefore(IMPORTED.minus(Duration.ofDays(45)));
    }

    @Test
    void whatWasImportedIsToldAtOnceAndAsImported() {
        var told = new TreeSet<String>();
        seeds().mapToObj(PurchaseHistory::new)
                .map(ImportPropertyTest::sortedOnce)
                .forEach(watcher -> {
                    assertThat(watcher.published())
                            .allMatch(change -> change.occasion().imported());
                    assertThat(watcher.ids()).hasSameSizeAs(watcher.published());
                    watcher.published()
                            .forEach(change -> told.add(change.kind() + " "
                                    + change.episode().path().size()));
                });
        assertThat(told).contains("RAISED 1", "RAISED 2", "RESOLVED 2", "RESOLVED 3");
    }

    private static Watcher sortedOnce(PurchaseHistory history) {
        return new Watcher().arriveAll(history.facts()).arrive(history.announcement());
    }

    private static void assertSame(Watcher actual, Watcher expected) {
        assertThat(actual.wake(END).courses()).isEqualTo(expected.wake(END).courses());
        assertThat(actual.head().folded().states())
                .isEqualTo(expected.head().folded().states());
    }

    private static List<List<Change>> until(List<List<Change>> courses, Instant edge) {
        return courses.stream()
                .map(course -> course.stream()
                        .filter(change -> change.at().isBefore(edge))
                        .toList())
                .filter(course -> !course.isEmpty())
                .toList();
    }
}
