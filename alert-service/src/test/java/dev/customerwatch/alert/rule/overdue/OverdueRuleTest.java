package dev.customerwatch.alert.rule.overdue;

import static dev.customerwatch.alert.rule.overdue.OverdueCase.aCustomer;
import static dev.customerwatch.alert.rule.overdue.OverdueCase.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.rule.UnprocessableFact;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-05, -", // the due day itself
        "2026-02-06, WARNING OVERDUE", // day 1
        "2026-03-07, WARNING OVERDUE", // day 30
        "2026-03-08, ERROR OVERDUE_LONG", // day 31
        "2026-05-06, ERROR OVERDUE_LONG", // day 90
        "2026-05-07, CRITICAL OVERDUE_VERY_LONG", // day 91
        "2030-01-01, CRITICAL OVERDUE_VERY_LONG"
    })
    void silenceAloneMakesItWorse(String day, String expected) {
        var customer = aCustomer().invoiced("i-1", "200.00", "2026-02-05").silentUntil(day);
        assertThat(customer.says()).isEqualTo(expected);
    }

    @Test
    void eachStepBeginsWithItsLocalDay() {
        var customer = aCustomer().invoiced("i-1", "200.00", "2026-02-05").silentUntil("2030-01-01");
        assertThat(customer.course())
                .containsExactly(
                        "2026-02-06T00:00 WARNING OVERDUE",
                        "2026-03-08T00:00 ERROR OVERDUE_LONG",
                        "2026-05-07T00:00 CRITICAL OVERDUE_VERY_LONG");
        assertThat(customer.wakeAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100.00, -", "100.01, WARNING OVERDUE"})
    void dustIsNotWorthAWarning(String amount, String expected) {
        var customer = aCustomer().invoiced("i-1", amount, "2026-02-05").silentUntil("2026-02-06");
        assertThat(customer.says()).isEqualTo(expected);
    }

    @Test
    void theFloorIsOfTheSumAndOfEachAge() {
        var customer = aCustomer()
                .invoiced("i-1", "60.00", "2026-02-05")
                .invoiced("i-2", "60.00", "2026-02-15")
                .silentUntil("2030-01-01");
        assertThat(customer.course())
                .containsExactly(
                        "2026-02-16T00:00 WARNING OVERDUE",
                        "2026-03-18T00:00 ERROR OVERDUE_LONG",
                        "2026-05-17T00:00 CRITICAL OVERDUE_VERY_LONG");
    }

    @ParameterizedTest
    @CsvSource({
        // 10,000 overdue: day d makes 10,000 × d
        "SMALL, 2026-02-08, WARNING OVERDUE", // 3 × 10,000 is the ceiling
        "SMALL, 2026-02-09, CRITICAL OVERDUE_TIMES_DAYS",
        "ORDINARY, 2026-02-15, WARNING OVERDUE",
        "ORDINARY, 2026-02-16, CRITICAL OVERDUE_TIMES_DAYS",
        ", 2026-02-15, WARNING OVERDUE",
        ", 2026-02-16, CRITICAL OVERDUE_TIMES_DAYS",
        "KEY, 2026-03-07, WARNING OVERDUE",
        "KEY, 2026-03-08, CRITICAL OVERDUE_TIMES_DAYS"
    })
    void amountTimesDaysHasACeilingByGrade(Grade grade, String day, String expected) {
        var customer = aCustomer().graded(grade).invoiced("i-1", "10000.00", "2026-02-05");
        assertThat(customer.silentUntil(day).says()).isEqualTo(expected);
    }

    @Test
    void amountsTimesDaysAddUpAcrossInvoicesAsTheyFallDue() {
        // on 10 February 4,000 × 5, on the 11th 4,000 × 6 + 8,000 × 1
        var customer = aCustomer()
                .graded(Grade.SMALL)
                .invoiced("i-1", "4000.00", "2026-02-05")
                .invoiced("i-2", "8000.00", "2026-02-10")
                .silentUntil("2026-02-11");
        assertThat(customer.evidence().timesDays()).isEqualTo("32000.00");
        assertThat(customer.course())
                .containsExactly("2026-02-06T00:00 WARNING OVERDUE", "2026-02-11T00:00 CRITICAL OVERDUE_TIMES_DAYS");
    }

    @Test
    void dustNeverPassesTheCeilingHoweverOldItIs() {
        var customer = aCustomer().graded(Grade.SMALL).invoiced("i-1", "99.00", "2026-02-05");
        assertThat(customer.silentUntil("2029-01-01").says()).isEqualTo("-");
        customer.invoicedOn("2029-01-02", "i-2", "2.00", "2028-12-31");
        assertThat(customer.says()).isEqualTo("CRITICAL OVERDUE_TIMES_DAYS");
    }

    @Test
    void anotherGradeIsJudgedFromItsInstantOn() {
        var customer = aCustomer().invoiced("i-1", "10000.00", "2026-02-05").silentUntil("2026-02-10");
        assertThat(customer.on("2026-02-10", new OverdueFact.Graded(Grade.SMALL))
                        .course())
                .containsExactly("2026-02-06T00:00 WARNING OVERDUE", "2026-02-10T12:00 CRITICAL OVERDUE_TIMES_DAYS");
        assertThat(customer.on("2026-02-11", new OverdueFact.Graded(Grade.KEY)).says())
                .isEqualTo("WARNING OVERDUE");
    }

    @ParameterizedTest
    @CsvSource({"99.99, CRITICAL OVERDUE_VERY_LONG", "100.00, -", "200.00, -"})
    void itEndsWhenNothingAboveTheFloorIsOverdue(String paid, String expected) {
        var customer = aCustomer().invoiced("i-1", "200.00", "2026-02-05").silentUntil("2026-06-01");
        assertThat(customer.paid("2026-06-01", "i-1", paid).says()).isEqualTo(expected);
    }

    @Test
    void aPaymentOfTheOldestLeavesWhatIsYounger() {
        var customer = aCustomer()
                .invoiced("i-1", "200.00", "2026-02-05")
                .invoiced("i-2", "200.00", "2026-05-20")
                .silentUntil("2026-06-01");
        assertThat(customer.says()).isEqualTo("CRITICAL OVERDUE_VERY_LONG");
        assertThat(customer.paid("2026-06-01", "i-1", "150.00").says()).isEqualTo("WARNING OVERDUE");
    }

    @Test
    void anotherDueDateIsCountedFromInsteadOfTheFirst() {
        var customer = aCustomer().invoiced("i-1", "200.00", "2026-02-05").silentUntil("2026-03-10");
        assertThat(customer.dueChanged("2026-03-10", "i-1", "2026-03-10").says())
                .isEqualTo("-");
        assertThat(customer.silentUntil("2026-03-11").says()).isEqualTo("WARNING OVERDUE");
        assertThat(customer.dueChanged("2026-03-12", "i-1", "2025-12-01").says())
                .isEqualTo("CRITICAL OVERDUE_VERY_LONG");
    }

    @ParameterizedTest
    @CsvSource({"100.00, -", "99.99, WARNING OVERDUE", "250.00, -"})
    void whatIsInDisputeIsNotDunned(String disputed, String expected) {
        var customer = aCustomer().invoiced("i-1", "200.00", "2026-02-05").silentUntil("2026-02-20");
        assertThat(customer.disputed("2026-02-20", "i-1", disputed).says()).isEqualTo(expected);
        assertThat(customer.disputed("2026-02-21", "i-1", "0.00").says()).isEqualTo("WARNING OVERDUE");
    }

    @Test
    void aPaymentLeavesTheDisputedPartInDispute() {
        var customer = aCustomer().invoiced("i-1", "400.00", "2026-02-05").disputed("2026-02-10", "i-1", "250.00");
        assertThat(customer.evidence().overdue()).isEqualTo(cny("150.00"));
        assertThat(customer.evidence().disputed()).isEqualTo(cny("250.00"));
        customer.paid("2026-02-11", "i-1", "160.00");
        assertThat(customer.says()).isEqualTo("-");
        assertThat(customer.evidence().disputed()).isEqualTo(cny("240.00"));
    }

    @Test
    void aPaymentMayBeHeardOfBeforeItsInvoice() {
        var customer = aCustomer().paid("2026-01-01", "i-1", "150.00").invoiced("i-1", "200.00", "2026-02-05");
        assertThat(customer.silentUntil("2026-03-01").says()).isEqualTo("-");
        assertThat(customer.invoicedOn("2026-03-01", "i-2", "50.01", "2026-02-28")
                        .says())
                .isEqualTo("WARNING OVERDUE");
    }

    @Test
    void whatIsSettledOrUnknownStaysAway() {
        var customer = aCustomer().invoiced("i-1", "200.00", "2026-02-05").paid("2026-01-10", "i-1", "200.00");
        customer.dueChanged("2026-01-11", "i-1", "2026-01-01").disputed("2026-01-11", "i-7", "5.00");
        assertThat(customer.state().invoices()).isEmpty();
        assertThat(customer.wakeAt()).isEmpty();
    }

    @Test
    void theEvidenceNamesWhatIsOverdueOldestFirstAndWhatWouldEndIt() {
        var customer = aCustomer()
                .graded(Grade.KEY)
                .invoiced("i-2", "200.00", "2026-02-25")
                .invoiced("i-1", "300.00", "2026-02-05")
                .invoiced("i-3", "900.00", "2026-04-05")
                .disputed("2026-02-10", "i-1", "50.00")
                .silentUntil("2026-03-08");
        var evidence = customer.evidence();
        assertThat(evidence.asOf()).isEqualTo("2026-03-08");
        assertThat(evidence.overdue()).isEqualTo(cny("450.00"));
        assertThat(evidence.overdueSince()).isEqualTo("2026-02-05");
        assertThat(evidence.longOverdue()).isEqualTo(cny("250.00"));
        assertThat(evidence.veryLongOverdue()).isEqualTo(cny("0.00"));
        assertThat(evidence.timesDays()).isEqualTo("9950.00"); // 250 × 31 + 200 × 11
        assertThat(evidence.ceiling()).isEqualTo("300000");
        assertThat(evidence.disputed()).isEqualTo(cny("50.00"));
        assertThat(evidence.clearingPayment()).isEqualTo(cny("350.00"));
        assertThat(evidence.invoices())
                .containsExactly(
                        new OverdueEvidence.Late("i-1", cny("300.00"), cny("50.00"), LocalDate.parse("2026-02-05"), 31),
                        new OverdueEvidence.Late("i-2", cny("200.00"), null, LocalDate.parse("2026-02-25"), 11));
        assertThat(evidence.events()).containsExactly("event-1", "event-2", "event-3", "event-4", "event-5");
    }

    @ParameterizedTest
    @CsvSource({"100.00", "350.00"})
    void theClearingPaymentIsTheSmallestThatEndsIt(String floor) {
        var settings = new OverdueSettings(
                new BigDecimal(floor), 30, 90, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN);
        var one = aCustomer()
                .with(settings)
                .invoiced("i-1", "400.00", "2026-02-05")
                .silentUntil("2026-02-06");
        var payment = one.evidence().clearingPayment();
        var less = payment.minus(payment.smallestUnit()).amount().toPlainString();
        assertThat(one.paid("2026-02-06", "i-1", less).says()).isNotEqualTo("-");
        assertThat(one.paid("2026-02-06", "i-1", "0.01").says()).isEqualTo("-");
    }

    @Test
    void othersAgesAndFloorsMayBeSet() {
        var settings = new OverdueSettings(
                BigDecimal.ZERO, 10, 20, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN, new BigDecimal("1000000"));
        var customer =
                aCustomer().with(settings).invoiced("i-1", "0.01", "2026-02-05").silentUntil("2027-01-01");
        assertThat(customer.course())
                .containsExactly(
                        "2026-02-06T00:00 WARNING OVERDUE",
                        "2026-02-16T00:00 ERROR OVERDUE_LONG",
                        "2026-02-26T00:00 CRITICAL OVERDUE_VERY_LONG");
    }

    @Test
    void anotherCurrencyIsRefused() {
        var customer = aCustomer().invoiced("i-1", "200.00", "2026-02-05");
        var yen = new OverdueFact.Moved(List.of(new OverdueFact.Movement("i-1", Money.of("1", "JPY"), null)));
        assertThatThrownBy(() -> customer.on("2026-01-02", yen)).isInstanceOf(UnprocessableFact.class);
        assertThatThrownBy(() -> customer.on("2026-01-02", new OverdueFact.Disputed("i-1", Money.of("1", "JPY"))))
                .isInstanceOf(UnprocessableFact.class);
    }
}
