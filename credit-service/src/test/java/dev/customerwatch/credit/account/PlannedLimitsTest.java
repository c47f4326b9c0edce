package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that will follow. */
class PlannedLimitsTest {

    private static final Instant BEGIN = NOON.plusSeconds(3_600);

    private final CreditBooks books = new CreditBooks().opened(upTo("100.00"));

    @Test
    void takesEffectByItselfAtItsInstant() {
        books.plan("150.00", BEGIN, BEGIN.plusSeconds(60));
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));
        assertThat(books.entries().getLast().until()).contains(BEGIN);

        books.due().run(books.customer, 2, BEGIN.minusMillis(1));
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));
        books.due().run(books.customer, 2, BEGIN.plusMillis(700));
        assertThat(books.account().limit()).isEqualTo(upTo("150.00"));
        var begun = books.entries().getLast();
        assertThat(begun.cause().at()).as("at its instant").isEqualTo(BEGIN);
        assertThat(begun.until()).contains(BEGIN.plusSeconds(60));
        assertThat(books.account().terms().limits().planned()).isEmpty();

        books.due().run(books.customer, 3, BEGIN.plusSeconds(60));
        assertThat(books.account().limit()).isEqualTo(new Limit.NotDecided());
    }

    @ParameterizedTest
    @CsvSource({"-1, HELD", "0, RESERVED", "1, RESERVED"})
    void anOrderIsDecidedOnTheLimitOfItsInstantBeforeAnyoneBeganIt(long millis, EntryKind expected) {
        books.plan("150.00", BEGIN, null);
        books.place("order", "120.00", BEGIN.plusMillis(millis));

        assertThat(EntryKind.of(books.entries().getLast().fact())).isEqualTo(expected);
    }

    @Test
    void severalFollowEachOther() {
        books.changeLimit(upTo("80.00"), BEGIN, NOON);
        books.plan("300.00", BEGIN.plusSeconds(20), null);
        books.plan("200.00", BEGIN, BEGIN.plusSeconds(10));
        books.grant("50.00", BEGIN.plusSeconds(5), NOON);

        books.due().endLimits(books.customer, BEGIN.plusSeconds(30));
        assertThat(books.entries().stream()
                        .skip(5)
                        .map(entry -> EntryKind.of(entry.fact()))
                        .toList())
                .containsExactly(
                        EntryKind.LIMIT_BEGUN,
                        EntryKind.TEMPORARY_LIMIT_ENDED,
                        EntryKind.LIMIT_ENDED,
                        EntryKind.LIMIT_BEGUN);
        assertThat(books.account().limit()).isEqualTo(upTo("300.00"));
    }

    @Test
    void isKnownInThePastFromTheInstantAtWhichItWasPlanned() {
        books.plan("150.00", BEGIN, null);
        books.due().endLimits(books.customer, BEGIN.plusSeconds(9));

        assertThat(asOf(BEGIN.minusMillis(1), BEGIN)).isEqualTo(upTo("100.00"));
        assertThat(asOf(BEGIN, BEGIN)).as("planned, not begun on record").isEqualTo(upTo("150.00"));
        assertThat(asOf(BEGIN, BEGIN.plusSeconds(9))).isEqualTo(upTo("150.00"));
        assertThat(asOf(BEGIN, NOON.minusMillis(1))).isNull();
    }

    @ParameterizedTest(name = "planned from {0} until {1}, then from {2} until {3}: {4}")
    @CsvSource({
        "10, 20, 20, 30, true",
        "10, 20, 19, 30, false",
        "10, 20, 10, , false",
        "10, , 20, , true",
        "20, , 10, , true",
        "20, , 10, 20, true",
        "20, , 10, 21, false",
        "20, 30, 10, 21, false",
        "20, 30, 31, , true"
    })
    void twoLimitsDoNotOverlap(
            int from, @Nullable Integer until, int otherFrom, @Nullable Integer otherUntil, boolean fits) {
        books.plan("150.00", at(from), end(until));
        var outcome = books.plan("160.00", at(otherFrom), end(otherUntil));

        assertThat(outcome instanceof Outcome.Appended).isEqualTo(fits);
        if (!fits) {
            assertThat(outcome)
                    .isEqualTo(new Outcome.LimitsOverlap(
                            new Outcome.Span(upTo("160.00"), at(otherFrom), end(otherUntil)),
                            new Outcome.Span(upTo("150.00"), at(from), end(until))));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 10, true", "10, 11, false"})
    void theValidityOfTheOneInForceIsKept(int from, int until, boolean fits) {
        books.changeLimit(upTo("80.00"), at(until), NOON);
        assertThat(books.plan("150.00", at(from), null) instanceof Outcome.Appended)
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false", ", true"})
    void oneForAtOnceEndsBeforeTheNextBegins(@Nullable Integer until, boolean fits) {
        books.plan("150.00", at(10), null);
        assertThat(books.changeLimit(upTo("80.00"), end(until), NOON) instanceof Outcome.Appended)
                .isEqualTo(fits);
    }

    @Test
    void isWithdrawnBeforeItBegins() {
        books.plan("150.00", BEGIN, null);
        var cause = Cause.request("withdraw", NOON);
        assertThat(new WithdrawPlan(books.customer, 9, "controller1", 2, cause).decide(books.newest()))
                .isEqualTo(new Outcome.UnknownPlan(9));
        assertThat(new WithdrawPlan(books.customer, 2, "controller1", 1, cause).decide(books.newest()))
                .isEqualTo(new Outcome.Stale(2));
        books.withdrawPlan(2);

        books.due().endLimits(books.customer, BEGIN);
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));
    }

    @Test
    void beginsLaterThanNowAndInTheAccountsCurrencyAndNotTooOften() {
        assertThatIllegalArgumentException().isThrownBy(() -> books.plan("1.00", NOON, null));
        assertThatIllegalArgumentException().isThrownBy(() -> books.plan("1.00", BEGIN, BEGIN));
        var euros = new PlanLimit(
                books.customer,
                new Limit.UpTo(Money.of("1.00", "EUR")),
                BEGIN,
                null,
                "r",
                "c",
                1,
                Cause.request("euros", NOON));
        assertThat(euros.decide(books.newest())).isInstanceOf(Outcome.OtherCurrency.class);
        for (var index = 0; index < PlanLimit.MOST; index++) {
            books.plan("150.00", BEGIN.plusSeconds(index), null);
        }
        assertThat(books.plan("150.00", BEGIN.plusSeconds(99), null))
                .isEqualTo(new Outcome.TooManyPlanned(books.customer, PlanLimit.MOST));
    }

    @Test
    void aLoweringBelowTheExposureIsInForceAtItsInstantAndShowsInTheFigures() {
        books.deliver("order", "d1", "90.00", true);
        books.plan("50.00", BEGIN, null);
        books.due().endLimits(books.customer, BEGIN);

        var figures = Figures.of(books.entries().getLast(), books.account());
        assertThat(figures.exposure()).isEqualTo(cny("90.00"));
        assertThat(figures.limit()).isEqualTo(Figures.InForce.of(upTo("50.00")));
    }

    private @Nullable Limit asOf(Instant at, Instant knownAt) {
        return new AsOf(at, knownAt)
                .of(books.entries())
                .map(AsOf.Picture::limit)
                .orElse(null);
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    private static @Nullable Instant end(@Nullable Integer minutes) {
        return minutes == null ? null : at(minutes);
    }
}
