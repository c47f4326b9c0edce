package dev.customerwatch.credit.receivable;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice of 1,000.00 that was due on 31 January, at 0.05 % a day. */
class LateInterestTest {

    private static final LocalDate DUE = LocalDate.parse("2026-01-31");
    private static final BigDecimal RATE = new BigDecimal("0.0005");
    private static final Money NOTHING = cny("0.00");

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-31, 0, 0.00",
        "2026-01-01, 2026-02-01, 1, 0.50",
        "2026-02-01, 2026-02-01, 1, 0.50",
        "2026-02-01, 2026-02-28, 28, 14.00",
        "2026-03-01, 2026-03-31, 31, 15.50",
    })
    void runsFromTheDayAfterTheDueDate(LocalDate from, LocalDate to, int days, String interest) {
        var late = of(List.of(invoice(DUE, bill("1000.00"))), from, to);

        assertThat(late.interest()).isEqualTo(cny(interest));
        assertThat(late.amountTimesDays()).isEqualTo(cny(1_000 * days + ".00"));
        assertThat(late.documents()).hasSize(days == 0 ? 0 : 1);
    }

    @Test
    void whatIsPaidOnADayCostsNothingForThatDayAndTheRestGoesOn() {
        var item = invoice(DUE, bill("1000.00"), pay("2026-02-11", "400.00"), pay("2026-02-21", "600.00"));

        var late = of(List.of(item), DUE, LocalDate.parse("2026-12-31"));
        assertThat(late.amountTimesDays()).isEqualTo(cny("16000.00"));
        assertThat(late.interest()).isEqualTo(cny("8.00"));
    }

    /** From move to move is the same as day by day, and months add up to the whole. */
    @Test
    void isTheSameAsCountedDayByDay() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var moves = new ArrayList<>(List.of(bill("1000.00")));
            for (var number = 0; number < random.nextInt(6); number++) {
                var day = DUE.minusDays(20).plusDays(random.nextInt(100));
                moves.add(pay(day.toString(), (1 + random.nextInt(300)) + ".00"));
            }
            var item = invoice(DUE, moves.toArray(Item.Move[]::new));
            var from = DUE.minusDays(10).plusDays(random.nextInt(40));
            var to = from.plusDays(random.nextInt(80));
            var middle = from.plusDays(random.nextInt(80));
            var whole = of(List.of(item), from, to).amountTimesDays();
            assertThat(whole).as("seed %s", seed).isEqualTo(dayByDay(item, from, to));
            if (middle.isBefore(to)) {
                var parts = of(List.of(item), from, middle).plus(of(List.of(item), middle.plusDays(1), to));
                assertThat(parts.amountTimesDays()).as("seed %s", seed).isEqualTo(whole);
            }
        }
    }

    private static Money dayByDay(Item item, LocalDate from, LocalDate to) {
        var sum = NOTHING;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            sum = day.isAfter(DUE) ? sum.plus(item.openOn(day).max(NOTHING)) : sum;
        }
        return sum;
    }

    private static LateInterest of(List<Item> items, LocalDate from, LocalDate to) {
        return LateInterest.of(NOTHING.currency(), items, from, to, RATE);
    }

    private static Item invoice(LocalDate dueOn, Item.Move... moves) {
        var key = new Item.Key("one", Part.OPEN_INVOICES, "invoice");
        return new Item(key, NOTHING.currency(), DUE.minusDays(30), dueOn, NOTHING, List.of(moves), 1);
    }

    private static Item.Move bill(String amount) {
        return new Item.Move(DUE.minusDays(30), cny(amount), Item.Kind.BILLED);
    }

    private static Item.Move pay(String on, String amount) {
        return new Item.Move(LocalDate.parse(on), cny(amount).negated(), Item.Kind.COLLECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "YEARS_UP_TO_1, 100.00, 5.00",
        "YEARS_1_2, 100.00, 10.00",
        "YEARS_2_3, 100.00, 30.00",
        "YEARS_OVER_3, 100.00, 100.00",
        "YEARS_UP_TO_1, 0.10, 0.01",
        "YEARS_UP_TO_1, 0.09, 0.00",
        "YEARS_UP_TO_1, -100.00, 0.00",
        "UNALLOCATED, -100.00, 0.00",
    })
    void aProvisionIsSoMuchOfEachAge(Ageing.Bucket bucket, BigDecimal amount, String provision) {
        var ageing = new Ageing(
                Ageing.Base.DOCUMENT,
                NOTHING.currency(),
                Map.of(bucket, new Money(amount.setScale(2, RoundingMode.UNNECESSARY), NOTHING.currency())));

        assertThat(provision().on(ageing).provision()).isEqualTo(cny(provision));
    }

    static Provision provision() {
        return new Provision(Map.of(
                Ageing.Bucket.YEARS_UP_TO_1, new BigDecimal("0.05"),
                Ageing.Bucket.YEARS_1_2, new BigDecimal("0.10"),
                Ageing.Bucket.YEARS_2_3, new BigDecimal("0.30"),
                Ageing.Bucket.YEARS_OVER_3, BigDecimal.ONE));
    }
}
