package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.Posting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
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
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
                    instants.add(tooOld(posted.postings().getFirst().dueOn()));
                }
            });
            instants.removeIf(
                    at -> at.isAfter(end) || at.isBefore(facts.firstKey().effective()));
            return instants;
        }

        private void judge(Instant at) {
            var book = new Book(new ArrayList<>(
                    facts.headMap(new FactKey(at.plusNanos(1), "", "", 0)).values()));
            var raw = book.raw(at);
            var next = Math.max(raw, book.kept(level, calmSince != null && at.toEpochMilli() - calmSince >= DAY));
            calmSince = next < 2 || book.isOver() ? null : calmSince == null ? (Long) at.toEpochMilli() : calmSince;
            level = next;
        }

        private static Instant tooOld(LocalDate due) {
            return due == null
                    ? Instant.MAX
                    : due.plusDays(31).atStartOfDay(ZONE).toInstant();
        }
    }

    /** Everything added up, in cents. */
    private static final class Book {
        private final Map<String, Long> open = new TreeMap<>();
        private final Map<String, LocalDate> due = new TreeMap<>();
        private final HashSet<String> held = new HashSet<>();
        private CreditLimit limit = CreditLimit.NOT_DECIDED;
        private long used;
        private long reserved;

        Book(List<Object> facts) {
            for (var fact : facts) {
                switch ((CreditFact) fact) {
                    case CreditFact.LimitSet set -> limit = set.limit();
                    case CreditFact.OrderHeld order -> held.add(order.order());
                    case CreditFact.HoldEnded order -> held.remove(order.order());
                    case CreditFact.Posted posted -> post(posted.postings().getFirst());
                }
            }
        }

        private void post(Posting posting) {
            var cents = posting.amount().amount().movePointRight(2).longValueExact();
            if (posting.part().equals("RESERVED")) {
                reserved += cents;
                return;
            }
            used += cents;
            if (open.merge(posting.document(), cents, Long::sum) == 0) {
                open.remove(posting.document());
                due.remove(posting.document());
            } else {
                due.put(posting.document(), posting.dueOn());
            }
        }

        private long exposure() {
            return Math.max(0, used);
        }

        private Long cap() {
            return switch (limit.kind()) {
                case NOT_DECIDED, UNLIMITED -> null;
                case NONE -> 0L;
                case AMOUNT -> limit.amount().amount().movePointRight(2).longValueExact();
            };
        }

        boolean isOver() {
            return cap() != null && exposure() > cap();
        }

        int raw(Instant at) {
            var cap = cap();
            if (cap == null) {
                var missing = limit.kind() == CreditLimit.Kind.NOT_DECIDED && exposure() > 0;
                return missing ? 1 : held.isEmpty() ? -1 : 0;
            }
            if (exposure() > cap) {
                return (cap > 0 && 10 * exposure() > 11 * cap) || isSomethingTooOld(at) ? 3 : 2;
            }
            if (cap > 0 && 10 * exposure() >= 9 * cap) {
                return 1;
            }
            var soon = exposure() + reserved;
            return !held.isEmpty() || (cap > 0 ? 10 * soon >= 9 * cap : soon > 0) ? 0 : -1;
        }

        int kept(int level, boolean patient) {
            var cap = cap();
            if (cap == null || level < 0) {
                return -1;
            }
            var calm = 100 * exposure() <= 95 * cap || (patient && exposure() <= cap);
            if (level >= 2 && !calm) {
                return level;
            }
            if (level >= 1 && cap > 0 && 100 * exposure() >= 85 * cap) {
                return 1;
            }
            var most = Math.max(exposure(), exposure() + reserved);
            return !held.isEmpty() || (cap > 0 ? 100 * most >= 85 * cap : most > 0) ? 0 : -1;
        }

        private boolean isSomethingTooOld(Instant at) {
            return open.entrySet().stream()
                    .anyMatch(invoice ->
                            invoice.getValue() > 0 && !at.isBefore(Oracle.tooOld(due.get(invoice.getKey()))));
        }
    }
}
