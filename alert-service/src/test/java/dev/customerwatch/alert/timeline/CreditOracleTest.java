package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.alert.rule.credit.CreditFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The credit severities once more, by brute force: at every instant at which anything could change, all facts so far are
 * added up again in whole cents.
 */
class CreditOracleTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    static LongStream seeds() {
        return LongStream.range(1000, 1400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severitiesAreThoseOfTheOracle(long seed) {
        var histories = new Histories(seed);
        var arrivals = histories.withinTheWindow(40);
        var end = Histories.START.plus(Duration.ofDays(200));
        var watcher = new Watcher().arriveAll(histories.shuffled(arrivals)).wake(end);
        assertThat(severities(watcher)).isEqualTo(new Oracle(arrivals).severities(end));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGroupIsJudgedLikeOneCustomerWithAllThatItsMembersHave(long seed) {
        var histories = new Histories(seed);
        var arrivals = histories.withinTheWindow(40);
        var end = Histories.START.plus(Duration.ofDays(200));
        var ofGroup = arrivals.stream().map(GroupHistory::of).toList();
        var watcher = new Watcher().arriveAll(histories.shuffled(ofGroup)).wake(end);
        assertThat(severities(watcher)).isEqualTo(new Oracle(arrivals).severities(end));
    }

    private static Map<Instant, String> severities(Watcher watcher) {
        var all = new TreeMap<Instant, String>();
        for (var course : watcher.courses()) {
            for (var change : course) {
                all.put(
                        change.at(),
                        change.severity() == null ? "-" : change.severity().name());
            }
        }
        return withoutRepetitions(all);
    }

    private static Map<Instant, String> withoutRepetitions(TreeMap<Instant, String> all) {
        var result = new TreeMap<Instant, String>();
        var last = "-";
        for (var entry : all.entrySet()) {
            if (!entry.getValue().equals(last)) {
                result.put(entry.getKey(), entry.getValue());
                last = entry.getValue();
            }
        }
        return result;
    }

    private static final class Oracle {
        private final TreeMap<FactKey, Object> facts = new TreeMap<>();
        private int level = -1;
        private Long calmSince;

        Oracle(List<Arrival> arrivals) {
            for (var arrival : arrivals) {
                var at = Window.DEFAULT.effective(arrival.time(), arrival.recordedTime());
                var key = new FactKey(at, arrival.source(), arrival.subject(), arrival.sequence());
                facts.put(key, arrival.facts().getFirst());
            }
        }

        Map<Instant, String> severities(Instant end) {
            var path = new TreeMap<Instant, String>();
            for (var at : instants(end)) {
                judge(at);
                path.put(at, level < 0 ? "-" : Severity.values()[level].name());
            }
            return withoutRepetitions(path);
        }

        /** The instants of facts; for each also a day later; and the mornings after which an invoice is too old. */
        private TreeSet<Instant> instants(Instant end) {
            var instants = new TreeSet<Instant>();
            facts.forEach((key, fact) -> {
                instants.add(key.effective());
                instants.add(key.effective().plusMillis(DAY));
                if (fact instanceof CreditFact.Posted posted) {
                    instants.add(CreditBook.tooOld(posted.postings().getFirst().dueOn()));
                }
                if (fact instanceof CreditFact.DueChanged changed) {
                    instants.add(CreditBook.tooOld(changed.dueOn()));
                }
            });
            instants.removeIf(
                    at -> at.isAfter(end) || at.isBefore(facts.firstKey().effective()));
            return instants;
        }

        private void judge(Instant at) {
            var book = new CreditBook(new ArrayList<>(
                    facts.headMap(new FactKey(at.plusNanos(1), "", "", 0)).values()));
            var back = facts.entrySet().stream()
                    .anyMatch(fact -> fact.getKey().effective().equals(at)
                            && fact.getValue() instanceof CreditFact.BillDishonoured);
            var raw = book.raw(at, back);
            var next = Math.max(raw, book.kept(level, calmSince != null && at.toEpochMilli() - calmSince >= DAY));
            calmSince = next < 2 || book.isOver() ? null : calmSince == null ? (Long) at.toEpochMilli() : calmSince;
            level = next;
        }
    }
}
