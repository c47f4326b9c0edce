package dev.customerwatch.credit.limitation;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.limitation.Limitation.Cause;
import dev.customerwatch.credit.limitation.Limitation.Restart;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.statement.Statement;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice of 5 January 2026, due on 4 February 2026: its time ends on 4 February 2029. */
class LimitationTest {

    private static final Period THREE_YEARS = Period.ofYears(3);
    private static final LocalDate DUE = LocalDate.parse("2026-02-04");
    private static final LocalDate END = LocalDate.parse("2029-02-04");
    private static final LocalDate LATE = LocalDate.parse("2040-01-01");

    @Test
    void endsThreeYearsAfterTheDueDate() {
        assertThat(of(List.of(), List.of(), LATE).endsOn()).isEqualTo(END);
        var leap = LocalDate.parse("2028-02-29");
        assertThat(new Limitation(leap, null, THREE_YEARS).endsOn()).isEqualTo(LocalDate.parse("2031-02-28"));
        assertThat(new Limitation(leap, null, Period.ofYears(2)).endsOn()).isEqualTo(LocalDate.parse("2030-02-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-04, 2029-02-04",
        "2026-02-05, 2029-02-05",
        "2029-02-04, 2032-02-04",
        "2029-02-05, 2029-02-04",
    })
    void aDemandStartsItAnewWhileItRuns(LocalDate on, LocalDate endsOn) {
        assertThat(of(List.of(demand(on)), List.of(), LATE).endsOn()).isEqualTo(endsOn);
    }

    @Test
    void aDemandForOtherInvoicesOrToComeStartsNothing() {
        var on = LocalDate.parse("2027-01-01");
        assertThat(of(List.of(demand(on, "other")), List.of(), LATE).restart()).isNull();
        assertThat(of(List.of(demand(on, "other", "invoice")), List.of(), LATE).restart())
                .isEqualTo(new Restart(Cause.DEMAND, on));
        assertThat(of(List.of(demand(on)), List.of(), on.minusDays(1)).restart())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-01, 2026-02-06, STATEMENT", "2025-12, 2026-02-06, ", "2026-01, , "})
    void aConfirmedStatementThatHasItStartsItAnew(
            YearMonth month, @Nullable LocalDate confirmedOn, @Nullable Cause cause) {
        var restart =
                of(List.of(), List.of(statement(month, confirmedOn)), LATE).restart();

        assertThat(restart).isEqualTo(cause == null || confirmedOn == null ? null : new Restart(cause, confirmedOn));
    }

    /** Whatever happens: time ends three years after the last of a chain of which no link is longer than three years. */
    @Test
    void timeThatRanOutStaysOut() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var demands = new ArrayList<Demand>();
            for (var number = 0; number < 6; number++) {
                demands.add(demand(DUE.plusDays(random.nextInt(8_000) - 500)));
            }
            var days = demands.stream()
                    .map(Demand::on)
                    .filter(DUE::isBefore)
                    .sorted()
                    .toList();
            var expected = DUE;
            for (var day : days) {
                expected = day.isAfter(expected.plusYears(3)) ? expected : day;
            }
            assertThat(of(demands, List.of(), LocalDate.MAX).endsOn())
                    .as("seed %s", seed)
                    .isEqualTo(expected.plusYears(3));
        }
    }

    private static Limitation of(List<Demand> demands, List<Statement> statements, LocalDate day) {
        return Limitation.of(item(), DUE, demands, statements, day, THREE_YEARS);
    }

    static Item item() {
        var issued = LocalDate.parse("2026-01-05");
        var move = new Item.Move(issued, cny("100.00"), Item.Kind.BILLED);
        var key = new Item.Key("one", Part.OPEN_INVOICES, "invoice");
        return new Item(key, cny("0.00").currency(), issued, DUE, cny("0.00"), List.of(move), 1);
    }

    private static Demand demand(LocalDate on, String... invoices) {
        return new Demand("d", "one", Demand.Kind.LETTER, on, List.of(invoices), "letter", "rep1", NOON);
    }

    private static Statement statement(YearMonth month, @Nullable LocalDate confirmedOn) {
        var content = new Statement.Content(9, null, cny("0.00"), cny("100.00"), 1);
        var sent = new Statement.Sent("finance1", NOON, NOON);
        var statement = new Statement(new Statement.Key("one", month), content, sent, null, false, false);
        return confirmedOn == null
                ? statement
                : statement.answered(
                        new Statement.Answer.Confirmed(confirmedOn, new Statement.Recorded("finance1", NOON)));
    }
}
