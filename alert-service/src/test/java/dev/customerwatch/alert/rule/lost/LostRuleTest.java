package dev.customerwatch.alert.rule.lost;

import static dev.customerwatch.alert.rule.lost.LostCase.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.WorkCalendar;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostRuleTest {

    @ParameterizedTest
    @CsvSource({
        // two purchase days, the last on 2026-01-11: policy days alone
        ", 2026-04-11, -", // 90 days
        ", 2026-04-12, WARNING", // 91
        ", 2026-05-26, WARNING", // 135 = 1.5 x 90
        ", 2026-05-27, ERROR",
        "KEY, 2026-02-25, -",
        "KEY, 2026-02-26, WARNING", // 46
        "KEY, 2026-03-19, WARNING", // 67 is below 67.5
        "KEY, 2026-03-20, ERROR", // 68 is above
        "ORDINARY, 2026-04-12, WARNING",
        "SMALL, 2026-07-10, -",
        "SMALL, 2026-07-11, WARNING",
        "SMALL, 2026-10-09, ERROR" // 271
    })
    void warnsAfterThePolicyDaysOfTheGrade(Grade grade, String day, String severity) {
        var customer = aCustomer().graded(grade).bought("2026-01-01", "2026-01-11");
        assertThat(customer.silentUntil(day).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        // purchase days 2026-01-01, 03-01 (59 days), 05-01 (61): mean gap 60; 2 x = 120, 3 x = 180
        "2026-05-01, 2026-08-29, -",
        "2026-05-01, 2026-08-30, WARNING",
        "2026-05-01, 2026-10-28, WARNING",
        "2026-05-01, 2026-10-29, ERROR",
        // ... 05-02: mean gap 60.5; 2 x = 121, 3 x = 181.5
        "2026-05-02, 2026-08-31, -",
        "2026-05-02, 2026-09-01, WARNING",
        "2026-05-02, 2026-10-30, WARNING",
        "2026-05-02, 2026-10-31, ERROR"
    })
    void warnsAfterSilenceAgainstTheOwnRhythm(String third, String day, String severity) {
        var customer = aCustomer().bought("2026-01-01", "2026-03-01", third);
        assertThat(customer.silentUntil(day).severity()).isEqualTo(severity);
    }

    @Test
    void theWarningBeginsWithTheLocalDayOnWhichItIsTrue() {
        var customer = aCustomer().bought("2026-01-01", "2026-01-11").silentUntil("2026-04-20");
        assertThat(customer.since()).isEqualTo("2026-04-12T00:00");
    }

    @Test
    void oneDayOfPurchasesIsOnlyWorthAHint() {
        var customer = aCustomer().bought("2026-01-01", "2026-01-01").silentUntil("2026-04-01");
        assertThat(customer.severity()).isEqualTo("-");
        assertThat(customer.silentUntil("2026-04-02").severity()).isEqualTo("INFO");
        assertThat(customer.silentUntil("2036-01-01").severity()).isEqualTo("INFO");
        assertThat(customer.evidence().errorAbove()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // a gap of 150 days counts where it began at most 30 days before or after the day a year before the last
        // purchase
        "2025-01-31, 2025-06-30, 150, 150, 225", // mean gap 67 alone: 134, 201
        "2025-02-01, 2025-07-01, , 133, 200", // 66.8
        "2024-12-02, 2025-05-01, 150, 158, 237", // 79
        "2024-12-01, 2025-04-30, , 158, 237" // 79.2
    })
    void aGapLikeLastYearsIsNormal(String begin, String end, Integer gap, int warningAbove, int errorAbove) {
        var customer = aCustomer().bought(begin, end, "2025-10-01", "2025-11-01", "2025-12-01", "2026-01-01");
        assertThat(customer.evidence().lastYearsGap()).isEqualTo(gap);
        assertThat(customer.evidence().warningAbove()).isEqualTo(warningAbove);
        assertThat(customer.evidence().errorAbove()).isEqualTo(errorAbove);
        var last = LocalDate.parse("2026-01-01");
        assertThat(customer.silentUntil(last.plusDays(warningAbove).toString()).severity())
                .isEqualTo("-");
        assertThat(customer.silentUntil(last.plusDays(warningAbove + 1).toString())
                        .severity())
                .isEqualTo("WARNING");
        assertThat(customer.silentUntil(last.plusDays(errorAbove).toString()).severity())
                .isEqualTo("WARNING");
        assertThat(customer.silentUntil(last.plusDays(errorAbove + 1).toString())
                        .severity())
                .isEqualTo("ERROR");
    }

    @Test
    void longerBlocksOfDaysOffDoNotCount() {
        // Friday and Thursday before a weekend: four days off; a single Wednesday is no block
        var customer = aCustomer()
                .withDaysOff("2026-02-05", "2026-02-06", "2026-03-04")
                .bought("2026-01-01", "2026-01-11");
        assertThat(customer.silentUntil("2026-04-15").severity()).isEqualTo("-");
        assertThat(customer.silentUntil("2026-04-16").severity()).isEqualTo("WARNING");
        assertThat(customer.since()).isEqualTo("2026-04-16T00:00");
        assertThat(customer.evidence().silentDays()).isEqualTo(91);
    }

    @Test
    void aMadeUpWorkdayCutsABlockInTwo() {
        var friday = LocalDate.parse("2026-02-06");
        var customer = aCustomer()
                .withCalendar(new WorkCalendar(Set.of(friday), Set.of(friday.plusDays(2))))
                .bought("2026-01-01", "2026-01-11");
        assertThat(customer.silentUntil("2026-04-12").severity()).isEqualTo("WARNING");
    }

    @Test
    void theSeasonalPauseDoesNotCountAndMayPassTheTurnOfTheYear() {
        var customer = aCustomer().withSeason("12-20", "01-10").bought("2025-11-01", "2025-12-01");
        // 18 days until the pause, then 73 from 11 January on
        assertThat(customer.silentUntil("2026-03-23").severity()).isEqualTo("-");
        assertThat(customer.silentUntil("2026-03-24").severity()).isEqualTo("WARNING");
    }

    @Test
    void theNextPurchaseEndsIt() {
        var customer = aCustomer().bought("2026-01-01", "2026-01-11").silentUntil("2026-05-01");
        customer.bought("2026-05-01");
        assertThat(customer.severity()).isEqualTo("-");
        assertThat(customer.since()).isEqualTo("2026-05-01T12:00");
        assertThat(customer.evidence().outcome()).isEqualTo(LostOutcome.PURCHASED);
    }

    @Test
    void anOrderThatIsWhollyCalledOffIsNoPurchase() {
        var customer = aCustomer().bought("2025-10-01", "2025-10-11").bought("late", "2026-01-05", 5, "50.00");
        customer.cancelled("late", "2026-01-20");
        assertThat(customer.severity()).isEqualTo("WARNING");
        assertThat(customer.since()).isEqualTo("2026-01-20T12:00");
        assertThat(customer.evidence().lastPurchase()).isEqualTo("2025-10-11");
    }

    @ParameterizedTest
    @CsvSource({"2, 20.00, 3, 30.00, WARNING", "2, 20.00, 2, 20.00, -", "5, 49.99, 0, 0.00, -", "1, 50.00, 3, 0.00, -"})
    void onlyAWholeReturnTakesThePurchaseAway(long one, String net, long two, String rest, String severity) {
        var customer = aCustomer().bought("2025-10-01", "2025-10-11").bought("late", "2026-01-05", 5, "50.00");
        customer.returned("late", "2026-01-20", one, net).returned("late", "2026-01-21", two, rest);
        assertThat(customer.severity()).isEqualTo(severity);
    }

    @Test
    void anotherOrderOfTheSameDayKeepsThePurchaseDay() {
        var customer = aCustomer()
                .bought("2025-10-01", "2025-10-11")
                .bought("one", "2026-01-05", 5, "50.00")
                .bought("two", "2026-01-05", 5, "50.00");
        customer.cancelled("one", "2026-01-20");
        assertThat(customer.severity()).isEqualTo("-");
        assertThat(customer.cancelled("two", "2026-01-21").severity()).isEqualTo("WARNING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST", "ONCE_IN_A_LIFE", "GIVEN_UP"})
    void decisionsEndItWithTheirOutcome(LostOutcome outcome) {
        var customer = aCustomer().bought("2026-01-01", "2026-01-11").silentUntil("2026-05-01");
        customer.card(
                "2026-05-01",
                null,
                outcome == LostOutcome.LOST,
                outcome == LostOutcome.ONCE_IN_A_LIFE,
                outcome == LostOutcome.GIVEN_UP);
        assertThat(customer.severity()).isEqualTo("-");
        assertThat(customer.evidence().outcome()).isEqualTo(outcome);
        assertThat(customer.silentUntil("2027-01-01").severity()).isEqualTo("-");
        customer.card("2027-01-01", null, false, false, false);
        assertThat(customer.severity()).isEqualTo("ERROR");
        assertThat(customer.since()).isEqualTo("2027-01-01T12:00");
    }

    @Test
    void aCustomerWithoutBrandLoyaltyIsWorthAHintAtMost() {
        var customer = aCustomer().withoutBrandLoyalty("2026-01-01", true).bought("2026-01-01", "2026-01-11");
        assertThat(customer.silentUntil("2026-04-11").severity()).isEqualTo("-");
        assertThat(customer.silentUntil("2026-04-12").severity()).isEqualTo("INFO");
        assertThat(customer.silentUntil("2026-05-27").severity()).isEqualTo("INFO");
        assertThat(customer.state().now()).isEqualTo(LostReason.LONG_SILENT);
        assertThat(customer.evidence().cappedBy()).isEqualTo("NO_BRAND_LOYALTY");
    }

    @Test
    void theCapBeginsAndEndsWithTheAttitude() {
        var customer = aCustomer().bought("2026-01-01", "2026-01-11").silentUntil("2026-05-27");
        assertThat(customer.severity()).isEqualTo("ERROR");
        assertThat(customer.evidence().cappedBy()).isNull();
        customer.withoutBrandLoyalty("2026-05-28", true);
        assertThat(customer.severity()).isEqualTo("INFO");
        assertThat(customer.since()).isEqualTo("2026-05-28T12:00");
        customer.withoutBrandLoyalty("2026-05-29", false);
        assertThat(customer.severity()).isEqualTo("ERROR");
        assertThat(customer.since()).isEqualTo("2026-05-29T12:00");
    }

    @Test
    void ourOwnSupplyHoldIsNoSilenceOfTheCustomer() {
        var customer = aCustomer().bought("2026-01-01", "2026-01-11").supplyHeld("2026-02-01", true);
        assertThat(customer.silentUntil("2026-06-01").severity()).isEqualTo("-");
        assertThat(customer.supplyHeld("2026-06-01", false).severity()).isEqualTo("ERROR");
    }

    @Test
    void anotherGradeIsJudgedFromItsInstantOn() {
        var customer = aCustomer().bought("2026-01-01", "2026-01-11").silentUntil("2026-03-01");
        customer.card("2026-03-01", Grade.KEY, false, false, false);
        assertThat(customer.severity()).isEqualTo("WARNING");
        assertThat(customer.since()).isEqualTo("2026-03-01T12:00");
        customer.card("2026-03-02", Grade.SMALL, false, false, false);
        assertThat(customer.evidence().outcome()).isEqualTo(LostOutcome.REASSESSED);
    }

    @Test
    void aPurchaseToldLateCountsOnItsOwnDay() {
        var customer = aCustomer().bought("2026-01-01", "2026-01-11").silentUntil("2026-05-01");
        customer.told("2026-05-01", "2026-01-21", "belated");
        assertThat(customer.severity()).isEqualTo("WARNING");
        assertThat(customer.evidence().lastPurchase()).isEqualTo("2026-01-21");
        assertThat(customer.evidence().purchaseDays()).isEqualTo(3);
        customer.told("2026-05-02", "2026-04-21", "news");
        assertThat(customer.severity()).isEqualTo("-");
    }

    @Test
    void saysWhatItRestsOn() {
        var customer = aCustomer()
                .bought("2024-12-30", "2025-01-10", "2025-02-01", "2025-03-15", "2026-01-01")
                .silentUntil("2026-12-01");
        var evidence = customer.evidence();
        assertThat(evidence.silentDays()).isEqualTo(evidence.errorAbove() + 1);
        assertThat(evidence.meanGap()).isEqualTo("91.8");
        assertThat(evidence.gaps())
                .isEqualTo(new LostEvidence.Gaps(4, 11, 42, 292, evidence.silentDays() > 292 ? 4 : 3));
        assertThat(evidence.purchases().getFirst().day()).isEqualTo("2026-01-01");
        // the year that ended on 2026-01-01
        assertThat(evidence.perYear()).isEqualTo(LostCase.cny("400.00"));
        assertThat(evidence.clearedBy()).isEqualTo("PURCHASE");
        assertThat(evidence.events()).hasSize(5);
    }

    @Test
    void remembersABoundedNumberOfDaysAndOrders() {
        var customer = aCustomer();
        var day = LocalDate.parse("2020-01-01");
        for (var number = 0; number < 1000; number++) {
            customer.bought(day.plusDays(2L * number).toString());
        }
        var purchases = customer.state().purchases();
        assertThat(purchases.days()).hasSize(Purchases.MOST_DAYS);
        assertThat(purchases.orders()).hasSize(Purchases.MOST_ORDERS);
        assertThat(purchases.count()).isEqualTo(1000);
        assertThat(customer.evidence().meanGap()).isEqualTo("2.0");
    }
}
