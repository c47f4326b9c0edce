package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is set before it is needed and what is heard of late end in the same episodes. */
class SettingsTimelineTest {

    private static final Instant FROM = PurchaseHistory.IMPORTED.plus(Duration.ofDays(20));
    private static final Instant END = PurchaseHistory.IMPORTED.plus(Duration.ofDays(400));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void heardOfLateIsAsIfKnownFromTheBeginning(long seed) {
        var history = new PurchaseHistory(seed);
        var known = told(history, new Book(versions(seed)), END);

        var book = new Book(List.of());
        var heard = told(history, book, FROM.plus(Duration.ofDays(seed % 60)));
        book.history = SettingsHistory.of(Settings.DEFAULTS, versions(seed));
        heard.resettle(FROM).wake(END);

        assertThat(heard.courses()).isEqualTo(known.courses());
        assertThat(heard.head().folded().states())
                .isEqualTo(known.head().folded().states());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingChangesBeforeItIsInForce(long seed) {
        var history = new PurchaseHistory(seed);
        var without = told(history, new Book(List.of()), FROM.minusMillis(1));
        var with = told(history, new Book(versions(seed)), FROM.minusMillis(1));
        assertThat(with.courses()).isEqualTo(without.courses());
    }

    private static Watcher told(PurchaseHistory history, Book book, Instant end) {
        var all = new ArrayList<>(history.facts());
        all.add(history.announcement());
        all.addAll(history.live());
        return new Watcher(book).arriveAll(all).wake(end);
    }

    private static List<SettingsVersion> versions(long seed) {
        var days = (int) (20 + seed % 120);
        var policy = new SettingsVersion.Value.LostPolicy(new LostSettings(days, days, days, days, null));
        var off = FROM.atZone(Settings.DEFAULTS.zone()).toLocalDate();
        var calendar = new SettingsVersion.Value.Calendar(new WorkCalendar(
                Set.of(off.plusDays(3), off.plusDays(4), off.plusDays(5), LocalDate.parse("2026-06-19")), Set.of()));
        return List.of(
                new SettingsVersion(1, FROM, policy),
                new SettingsVersion(1, FROM.plus(Duration.ofDays(seed % 3)), calendar));
    }

    /** Settings of which more is heard. */
    private static final class Book implements SettingsInForce {

        private SettingsHistory history;

        Book(List<SettingsVersion> versions) {
            this.history = SettingsHistory.of(Settings.DEFAULTS, versions);
        }

        @Override
        public Settings at(Instant instant) {
            return history.at(instant);
        }

        @Override
        public Optional<Instant> changeAfter(Instant instant) {
            return history.changeAfter(instant);
        }
    }
}
