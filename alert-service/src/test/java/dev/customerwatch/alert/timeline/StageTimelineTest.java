package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.stage.Stage;
import dev.customerwatch.alert.rule.stage.StageFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stage rule once more, morning by morning, whatever the order in which cards arrive. */
class StageTimelineTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant END = Histories.START.plus(Duration.ofDays(800));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfArrivalEndsInTheReasonsOfTheMornings(long seed) {
        var random = new Random(seed);
        var cards = cards(random);
        var arrivals = new ArrayList<>(cards.values());
        arrivals.addAll(arrivals.subList(0, random.nextInt(arrivals.size())));
        Collections.shuffle(arrivals, random);
        var watcher = new Watcher();
        for (var arrival : arrivals) {
            watcher.wake(Histories.START.plus(Duration.ofHours(random.nextInt(900))));
            watcher.arrive(arrival);
        }
        assertThat(reasons(watcher.wake(END))).isEqualTo(mornings(cards));
    }

    private static TreeMap<Instant, Arrival> cards(Random random) {
        var cards = new TreeMap<Instant, Arrival>();
        var at = Histories.START;
        for (var sequence = 1; sequence <= 2 + random.nextInt(10); sequence++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60)));
            var stage = random.nextInt(6) == 0 ? null : Stage.values()[random.nextInt(4)];
            var fact = new StageFact.CardRead(stage, random.nextInt(8) == 0);
            var customer = Histories.CUSTOMER;
            var event = "card-" + sequence;
            cards.put(
                    at,
                    new Arrival(
                            customer,
                            event,
                            "/customer/customers",
                            customer.id(),
                            sequence,
                            at,
                            at,
                            false,
                            null,
                            List.of(fact)));
        }
        return cards;
    }

    private static Map<Instant, String> reasons(Watcher watcher) {
        var all = new TreeMap<Instant, String>();
        for (var course : watcher.courses()) {
            course.forEach(change -> all.put(change.at(), change.isEnd() ? "-" : String.valueOf(change.reason())));
        }
        return withoutRepetitions(all);
    }

    private static Map<Instant, String> mornings(TreeMap<Instant, Arrival> cards) {
        var all = new TreeMap<Instant, String>();
        cards.keySet().forEach(at -> all.put(at, reason(cards, at)));
        var first = cards.firstKey().atZone(ZONE).toLocalDate();
        for (var day = first.plusDays(1); ; day = day.plusDays(1)) {
            var morning = day.atStartOfDay(ZONE).toInstant();
            if (morning.isAfter(END)) {
                return withoutRepetitions(all);
            }
            all.put(morning, reason(cards, morning));
        }
    }

    /** Every card up to then is read again. */
    private static String reason(TreeMap<Instant, Arrival> cards, Instant at) {
        Stage stage = null;
        Stage furthest = null;
        LocalDate since = null;
        var over = false;
        for (var card : cards.headMap(at, true).entrySet()) {
            var read = (StageFact.CardRead) card.getValue().facts().getFirst();
            over = read.over();
            if (read.stage() == stage) {
                continue;
            }
            since = card.getKey().atZone(ZONE).toLocalDate();
            var isNew = read.stage() == null || stage == null;
            furthest = isNew || !isBehind(read.stage(), furthest) ? read.stage() : furthest;
            stage = read.stage();
        }
        if (stage == null || over || stage == Stage.STRATEGIC) {
            return "-";
        }
        if (!at.atZone(ZONE).toLocalDate().isBefore(since.plusMonths(12))) {
            return "STANDING_STILL";
        }
        return isBehind(stage, furthest) ? "FALLEN" : "-";
    }

    private static boolean isBehind(Stage one, Stage other) {
        return one.ordinal() < other.ordinal();
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
}
