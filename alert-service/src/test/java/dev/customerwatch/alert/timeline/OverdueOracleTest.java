package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The overdue warnings once more, by brute force: at every fact and on every morning all facts so far are added up again in
 * whole cents, and every invoice's days are counted.
 */
class OverdueOracleTest {

    private static final Instant END = Histories.START.plus(Duration.ofDays(220));

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfArrivalEndsInTheReasonsOfTheOracle(long seed) {
        var histories = new OverdueHistories(seed);
        var arrivals = histories.some(5 + histories.random().nextInt(30));
        var watcher = new Watcher().arriveAll(histories.shuffled(arrivals)).wake(END);
        assertThat(reasons(watcher)).isEqualTo(new Oracle(arrivals).reasons());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wakingInBetweenChangesNothingInTheEnd(long seed) {
        var histories = new OverdueHistories(seed);
        var arrivals = histories.some(20);
        var watcher = new Watcher();
        for (var arrival : histories.shuffled(arrivals)) {
            watcher.wake(
                    Histories.START.plus(Duration.ofHours(histories.random().nextInt(-900, 2000))));
            watcher.arrive(arrival);
        }
        assertThat(reasons(watcher.wake(END))).isEqualTo(new Oracle(arrivals).reasons());
    }

    @Test
    void theHistoriesBringEveryReason() {
        var seen = new HashSet<String>();
        seeds().limit(60).forEach(seed -> {
            var histories = new OverdueHistories(seed);
            seen.addAll(new Oracle(histories.some(20)).reasons().values());
        });
        assertThat(seen)
                .containsExactlyInAnyOrder("-", "OVERDUE", "OVERDUE_LONG", "OVERDUE_TIMES_DAYS", "OVERDUE_VERY_LONG");
    }

    private static Map<Instant, String> reasons(Watcher watcher) {
        var all = new TreeMap<Instant, String>();
        for (var course : watcher.courses()) {
            course.forEach(change -> all.put(change.at(), change.isEnd() ? "-" : String.valueOf(change.reason())));
        }
        return withoutRepetitions(all);
    }

    private static Map<Instant, String> withoutRepetitions(TreeMap<Instant, String> all) {
        var result = new TreeMap<Instant, String>();
        var last = "-";
        for (var entry : all.entrySet()) {
            if (!entry.getValue().equals(last)) {
                last = entry.getValue();
                result.put(entry.getKey(), last);
            }
        }
        return result;
    }

    private static final class Oracle {

        private final TreeMap<FactKey, OverdueFact> facts = new TreeMap<>();

        Oracle(List<Arrival> arrivals) {
            for (var arrival : arrivals) {
                var at = Window.DEFAULT.effective(arrival.time(), arrival.recordedTime());
                var key = new FactKey(at, arrival.source(), arrival.subject(), arrival.sequence());
                facts.put(key, (OverdueFact) arrival.facts().getFirst());
            }
        }

        Map<Instant, String> reasons() {
            var instants = new TreeSet<Instant>();
            facts.keySet().forEach(key -> instants.add(key.effective()));
            var first = instants.first().atZone(OverdueHistories.ZONE).toLocalDate();
            for (var day = first.plusDays(1); ; day = day.plusDays(1)) {
                var morning = day.atStartOfDay(OverdueHistories.ZONE).toInstant();
                if (morning.isAfter(END)) {
                    break;
                }
                instants.add(morning);
            }
            var path = new TreeMap<Instant, String>();
            instants.forEach(at -> path.put(at, reason(at)));
            return withoutRepetitions(path);
        }

        private String reason(Instant at) {
            var open = new HashMap<String, Long>();
            var due = new HashMap<String, LocalDate>();
            var disputed = new HashMap<String, Long>();
            Grade grade = null;
            for (var fact :
                    facts.headMap(new FactKey(at.plusNanos(1), "", "", 0)).values()) {
                switch (fact) {
                    case OverdueFact.Moved moved -> move(moved.movements().getFirst(), open, due, disputed);
                    case OverdueFact.DueChanged changed -> due.replace(changed.invoice(), changed.dueOn());
                    case OverdueFact.Disputed claim ->
                        open.computeIfPresent(claim.invoice(), (invoice, cents) -> {
                            disputed.put(invoice, cents(claim.amount()));
                            return cents;
                        });
                    case OverdueFact.Graded graded -> grade = graded.grade();
                }
            }
            return reason(at.atZone(OverdueHistories.ZONE).toLocalDate(), grade, open, due, disputed);
        }

        /** A payment that comes before its invoice leaves the due date open until the invoice says it. */
        private static void move(
                OverdueFact.Movement movement,
                Map<String, Long> open,
                Map<String, LocalDate> due,
                Map<String, Long> disputed) {
            var invoice = movement.invoice();
            due.putIfAbsent(invoice, LocalDate.MAX);
            if (movement.dueOn() != null) {
                due.put(invoice, movement.dueOn());
            }
            if (open.merge(invoice, cents(movement.amount()), Long::sum) == 0) {
                open.remove(invoice);
                due.remove(invoice);
                disputed.remove(invoice);
            }
        }

        private static String reason(
                LocalDate today,
                @Nullable Grade grade,
                Map<String, Long> open,
                Map<String, LocalDate> due,
                Map<String, Long> disputed) {
            var sums = new long[3];
            var timesDays = 0L;
            for (var invoice : open.entrySet()) {
                var cents = Math.max(0, invoice.getValue() - disputed.getOrDefault(invoice.getKey(), 0L));
                var days = ChronoUnit.DAYS.between(due.get(invoice.getKey()), today);
                sums[0] += days > 0 ? cents : 0;
                sums[1] += days > 30 ? cents : 0;
                sums[2] += days > 90 ? cents : 0;
                timesDays += Math.max(0, days) * cents;
            }
            if (sums[0] <= 10_000) {
                return "-";
            }
            if (sums[2] > 10_000) {
                return "OVERDUE_VERY_LONG";
            }
            if (timesDays > ceiling(grade) * 100) {
                return "OVERDUE_TIMES_DAYS";
            }
            return sums[1] > 10_000 ? "OVERDUE_LONG" : "OVERDUE";
        }

        private static long ceiling(@Nullable Grade grade) {
            return switch (grade) {
                case KEY -> 300_000;
                case SMALL -> 30_000;
                case ORDINARY -> 100_000;
                case null -> 100_000;
            };
        }

        private static long cents(Money amount) {
            return amount.amount().movePointRight(2).longValueExact();
        }
    }
}
