package dev.customerwatch.customer.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.visit.Visit.Reason;
import dev.customerwatch.customer.visit.VisitPlan.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every visit plan, whatever the customers. */
class VisitPlanPropertyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private static final PlanRule RULE = new PlanRule(14, 45, 120, 60, 3);
    private static final List<LocalDate> WEEK =
            IntStream.range(0, 5).mapToObj(MONDAY::plusDays).toList();

    @Test
    void nobodyIsVisitedTwiceTooEarlyOrOnAFullDay() {
        for (var seed = 0; seed < 500; seed++) {
            var candidates = candidates(new Random(seed));
            var stops = VisitPlan.of(candidates, WEEK, RULE).stops();

            assertThat(stops).extracting(Stop::customerId).doesNotHaveDuplicates();
            assertThat(stops.stream().collect(Collectors.groupingBy(Stop::day, Collectors.counting())))
                    .allSatisfy((day, visits) -> assertThat(visits).isLessThanOrEqualTo(RULE.aDay()));
            for (var stop : stops) {
                assertThat(candidate(candidates, stop).dueOn(RULE))
                        .as("seed %d", seed)
                        .isBeforeOrEqualTo(stop.day());
            }
        }
    }

    @Test
    void nobodyWhoIsDueIsLeftOutWhileADayHasRoom() {
        for (var seed = 0; seed < 500; seed++) {
            var candidates = candidates(new Random(seed));
            var stops = VisitPlan.of(candidates, WEEK, RULE).stops();
            var perDay = stops.stream().collect(Collectors.groupingBy(Stop::day));
            for (var day : WEEK) {
                if (perDay.getOrDefault(day, List.of()).size() < RULE.aDay()) {
                    assertThat(candidates)
                            .as("seed %d, %s", seed, day)
                            .filteredOn(candidate -> !candidate.dueOn(RULE).isAfter(day))
                            .allMatch(candidate -> stops.stream()
                                    .anyMatch(stop -> stop.customerId().equals(candidate.customerId())));
                }
            }
        }
    }

    @Test
    void theOrderOfTheCustomersMakesNoDifference() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var candidates = candidates(random);
            var shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            assertThat(VisitPlan.of(shuffled, WEEK, RULE)).isEqualTo(VisitPlan.of(candidates, WEEK, RULE));
        }
    }

    @Test
    void theGravestAlertComesFirstAndTakesItsRegionAlong() {
        var quiet = new Candidate("quiet", Grade.KEY, "EAST", null, MONDAY.minusDays(400), 0, null);
        var near = new Candidate("near", Grade.SMALL, "WEST", null, MONDAY.minusDays(130), 0, null);
        var alarming =
                new Candidate("alarming", Grade.SMALL, "WEST", null, MONDAY.minusDays(5), 3, MONDAY.minusDays(2));
        var calledOn =
                new Candidate("called on", Grade.SMALL, "WEST", null, MONDAY.minusDays(1), 3, MONDAY.minusDays(2));
        var rule = new PlanRule(14, 45, 120, 60, 2);

        var stops = VisitPlan.of(List.of(quiet, near, alarming, calledOn), WEEK, rule)
                .stops();

        assertThat(stops)
                .containsExactly(
                        new Stop("alarming", MONDAY, Reason.OPEN_ALERT),
                        new Stop("near", MONDAY, Reason.GRADE),
                        new Stop("quiet", MONDAY.plusDays(1), Reason.GRADE));
    }

    private static Candidate candidate(List<Candidate> candidates, Stop stop) {
        return candidates.stream()
                .filter(one -> one.customerId().equals(stop.customerId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Candidate> candidates(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(number -> {
                    var alert = Math.max(0, random.nextInt(9) - 4);
                    return new Candidate(
                            "customer " + number,
                            random.nextInt(4) == 0 ? null : Grade.values()[random.nextInt(3)],
                            random.nextInt(5) == 0 ? null : "R" + random.nextInt(3),
                            random.nextInt(3) == 0 ? 1 + random.nextInt(60) : null,
                            random.nextInt(5) == 0 ? null : MONDAY.minusDays(random.nextInt(150)),
                            alert,
                            alert == 0 ? null : MONDAY.minusDays(random.nextInt(30)));
                })
                .toList();
    }
}
