package dev.customerwatch.credit.file;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.file.CreditFile.Arrears;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.Review.Kind;
import dev.customerwatch.credit.file.Review.Reason;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ratings, conditions, and what makes a review due. */
class CreditFileTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");

    private final CreditFile empty = CreditFile.empty("one");

    @ParameterizedTest
    @CsvSource({
        "AAA, GROW",
        "AA, GROW",
        "A, GROW",
        "BBB, HOLD",
        "BB, HOLD",
        "B, REDUCE",
        "CCC, REDUCE",
        "CC, REDUCE",
        "C, REDUCE",
        "D, REDUCE"
    })
    void aRatingSaysWhatToDoWithTheTrade(Rating rating, Rating.Trade trade) {
        assertThat(rating.trade()).isEqualTo(trade);
    }

    @Test
    void theFirstRatingIsNoReasonForAReviewAndAnotherIs() {
        var first = rated(empty, Rating.A);
        assertThat(first.review().isDue()).isFalse();
        assertThat(rated(first, Rating.A)).isSameAs(first);

        var lower = rated(first, Rating.BB);
        assertThat(lower.rated().orElseThrow().rating()).isEqualTo(Rating.BB);
        assertThat(lower.ratings()).hasSize(2);
        assertThat(lower.review().reasons()).containsExactly(new Reason(Kind.RATING_CHANGED, "A", TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29, true, false", "2026-06-30, true, false", "2026-07-01, false, true"})
    void aConditionHoldsThroughItsLastDayAndItsEndMakesAReviewDue(LocalDate day, boolean holds, boolean due) {
        var file = empty.holding(held("g1", "2026-06-30"));
        assertThat(file.checkOn()).isEqualTo(LocalDate.parse("2026-07-01"));

        var checked = file.checked(day, Arrears.NONE);
        assertThat(checked.condition("g1").orElseThrow().holdsOn(day)).isEqualTo(holds);
        assertThat(checked.review().reasons())
                .isEqualTo(
                        due
                                ? List.of(new Reason(Kind.CONDITION_ENDED, "g1", LocalDate.parse("2026-07-01")))
                                : List.of());
        assertThat(checked.checked(day, Arrears.NONE)).isEqualTo(checked);
    }

    @Test
    void aConditionGivenBackNoLongerHoldsAndMakesAReviewDueOnce() {
        var release = new Held.Release(TODAY, "replaced", "controller1");
        var released = empty.holding(held("g1", "2026-06-30")).released("g1", release);

        assertThat(released.condition("g1").orElseThrow().holdsOn(TODAY)).isFalse();
        assertThat(released.condition("g1").orElseThrow().holdsOn(TODAY.minusDays(1)))
                .isTrue();
        assertThat(released.review().reasons()).containsExactly(new Reason(Kind.CONDITION_ENDED, "g1", TODAY));
        assertThat(released.checkOn()).isNull();
        assertThat(released.released("g1", release)).isEqualTo(released);
        assertThat(released.released("other", release)).isEqualTo(released);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-04, false", "2027-01-05, true", "2027-02-01, true"})
    void aReviewFallsDueOnItsDate(LocalDate day, boolean due) {
        var planned = LocalDate.parse("2027-01-05");
        var file = empty.planned(planned);
        assertThat(file.checkOn()).isEqualTo(planned);

        assertThat(file.checked(day, Arrears.NONE).review().reasons())
                .isEqualTo(due ? List.of(new Reason(Kind.DATE, null, planned)) : List.of());
        assertThat(file.planned(day)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"NONE, false, ''", "SHORT, false, 2026-01-07", "TOO_LONG, true, ''"})
    void whatIsOverdueIsWatchedUntilItIsPaidOrTooLong(Arrears arrears, boolean due, @Nullable String checkOn) {
        var file = empty.overdue(TODAY);
        assertThat(file.checkOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(file.overdue(TODAY.plusDays(9))).isSameAs(file);
        assertThat(file.checked(TODAY, arrears)).isEqualTo(file);

        var checked = file.checked(TODAY.plusDays(1), arrears);
        assertThat(checked.review().isDueFor(Kind.OVERDUE)).isEqualTo(due);
        assertThat(checked.checkOn()).isEqualTo(checkOn == null || checkOn.isEmpty() ? null : LocalDate.parse(checkOn));
        assertThat(due ? checked.overdue(TODAY) : checked).isEqualTo(checked);
    }

    @Test
    void aReviewEndsAllReasonsAndPlansTheNext() {
        var next = LocalDate.parse("2027-01-05");
        var due = rated(rated(empty, Rating.A), Rating.D).due(Kind.BILL_DISHONOURED, "bill", TODAY);
        var done = due.reviewed("limit lowered", "controller1", NOON, next);

        assertThat(done.review()).isEqualTo(new Review(next, List.of(), null));
        assertThat(done.reviews())
                .containsExactly(new Review.Done("limit lowered", due.review().reasons(), "controller1", NOON, next));
        assertThat(due.due(Kind.BILL_DISHONOURED, "bill", TODAY.plusDays(1))).isEqualTo(due);
    }

    @Test
    void keepsTheNewestOfManyRatingsAndReviews() {
        var file = empty;
        for (var number = 0; number < 150; number++) {
            file = rated(file, number % 2 == 0 ? Rating.A : Rating.B)
                    .reviewed("number " + number, "controller1", NOON, null);
        }
        assertThat(file.ratings()).hasSize(100);
        assertThat(file.reviews()).hasSize(100);
        assertThat(file.reviews().getLast().finding()).isEqualTo("number 149");
    }

    /** Whatever ends, and however the days are looked at, every end is noticed once and no day is missed. */
    @Test
    void everyEndIsNoticedOnceWheneverItIsLookedAt() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var file = empty;
            var ends = new HashSet<String>();
            for (var number : IntStream.range(0, 5).toArray()) {
                var until = TODAY.plusDays(random.nextInt(60));
                file = file.holding(held("g" + number, until.toString()));
                ends.add("g" + number);
            }
            var day = TODAY;
            while (day.isBefore(TODAY.plusDays(80))) {
                day = day.plusDays(1 + random.nextInt(15));
                file = file.checked(day, Arrears.NONE);
                if (random.nextBoolean()) {
                    file = file.checked(day, Arrears.NONE);
                }
            }
            assertThat(file.checkOn()).as("seed %s", seed).isNull();
            assertThat(file.review().reasons().stream().map(Reason::about))
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(ends);
        }
    }

    private static CreditFile rated(CreditFile file, Rating rating) {
        return file.rated(new Rated(rating, "known", "controller1", NOON), TODAY);
    }

    private static Held held(String id, String until) {
        var condition = new Condition(Condition.Kind.PERSONAL, "Wang", null, "500.00", null, LocalDate.parse(until));
        return new Held(id, condition, "controller1", NOON, null, false);
    }
}
