package dev.customerwatch.customer.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.history.Fact.Place;
import dev.customerwatch.customer.history.RecordedChange.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever is corrected in whatever order: the card reads right at any pair of instants. */
class TimelinePropertyTest {

    private static final int DAYS = 30;
    private static final List<Place> PLACES = List.of(
            new Place(CardField.REGION, ""),
            new Place(CardField.CONTACT_PHONE, "c1"),
            new Place(CardField.CONTACT_PHONE, "c2"));

    /** Per place: what is known to begin at which day, kept the naive way. */
    private final Map<Place, TreeMap<Integer, String>> painted = new HashMap<>();

    @RepeatedTest(100)
    void readsRightAtAnyPairOfInstants(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var changes = new ArrayList<RecordedChange>();
        var knownOn = new ArrayList<Map<Place, TreeMap<Integer, String>>>();
        for (var recorded = 0; recorded < DAYS; recorded++) {
            for (var said = random.nextInt(3); said > 0; said--) {
                changes.add(correct(random, recorded));
            }
            knownOn.add(copy());
        }
        var timeline = new Timeline(changes);
        for (var known = 0; known < DAYS; known++) {
            for (var valid = 0; valid < DAYS; valid++) {
                assertThat(values(timeline, valid, known)).isEqualTo(expected(knownOn.get(known), valid));
            }
        }
    }

    @Test
    void aCorrectionOfThePastLeavesWhatBeganLater() {
        var timeline = new Timeline(
                List.of(said(0, 0, "EAST"), said(10, 10, "WEST"), said(5, 20, "NORTH"), said(10, 25, null)));

        assertThat(values(timeline, 7, 15)).containsValue("EAST");
        assertThat(values(timeline, 7, 20)).containsValue("NORTH");
        assertThat(values(timeline, 12, 20)).containsValue("WEST");
        assertThat(values(timeline, 12, 25)).isEmpty();
        assertThat(values(timeline, 9, 25)).containsValue("NORTH");
    }

    private RecordedChange correct(Random random, int recorded) {
        var since = random.nextInt(recorded + 1);
        var facts = new ArrayList<Fact>();
        for (var place : PLACES) {
            if (random.nextBoolean()) {
                var value = random.nextInt(5) == 0 ? null : "v" + random.nextInt(1_000);
                facts.add(new Fact(place.field(), place.item(), value, false));
                painted.computeIfAbsent(place, none -> new TreeMap<>()).put(since, value);
            }
        }
        return new RecordedChange(day(since), day(recorded), new Author("rep1", Source.SURVEY), facts);
    }

    private Map<Place, TreeMap<Integer, String>> copy() {
        var copy = new HashMap<Place, TreeMap<Integer, String>>();
        painted.forEach((place, begins) -> copy.put(place, new TreeMap<>(begins)));
        return copy;
    }

    private static Map<Place, String> expected(Map<Place, TreeMap<Integer, String>> known, int valid) {
        var expected = new HashMap<Place, String>();
        known.forEach((place, begins) -> {
            var held = begins.floorEntry(valid);
            if (held != null && held.getValue() != null) {
                expected.put(place, held.getValue());
            }
        });
        return expected;
    }

    private static Map<Place, String> values(Timeline timeline, int valid, int known) {
        var values = new HashMap<Place, String>();
        timeline.asOf(day(valid), day(known))
                .forEach((place, held) -> values.put(place, held.fact().value()));
        return values;
    }

    private static RecordedChange said(int since, int recorded, String value) {
        var fact = new Fact(CardField.REGION, "", value, false);
        return new RecordedChange(day(since), day(recorded), new Author("rep1", Source.SURVEY), List.of(fact));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
    }
}
