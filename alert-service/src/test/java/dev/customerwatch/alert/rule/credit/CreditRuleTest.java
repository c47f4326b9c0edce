package dev.customerwatch.alert.rule.credit;

import static dev.customerwatch.alert.rule.credit.CreditCase.aCustomer;
import static dev.customerwatch.alert.rule.credit.CreditCase.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.customerwatch.alert.rule.UnprocessableFact;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditRuleTest {

    private static final CreditLimit NONE = new CreditLimit(CreditLimit.Kind.NONE, null);
    private static final CreditLimit UNLIMITED = new CreditLimit(CreditLimit.Kind.UNLIMITED, null);

    @ParameterizedTest
    @CsvSource({
        "1000.00,  899.99, 0.00,   -",
        "1000.00,  900.00, 0.00,   WARNING NEAR_LIMIT",
        "1000.00, 1000.00, 0.00,   WARNING NEAR_LIMIT",
        "1000.00, 1000.01, 0.00,   ERROR OVER_LIMIT",
        "1000.00, 1100.00, 0.00,   ERROR OVER_LIMIT",
        "1000.00, 1100.01, 0.00,   CRITICAL FAR_OVER_LIMIT",
        "1000.00,    0.00, 899.99, -",
        "1000.00,    0.00, 900.00, INFO PROJECTED",
        "1000.00,  899.99, 0.01,   INFO PROJECTED",
        "1000.00, -500.00, 899.99, -",
        "1000.00, -500.00, 900.00, INFO PROJECTED",
        "   0.05,    0.04, 0.00,   -",
        "   0.05,    0.05, 0.00,   WARNING NEAR_LIMIT",
        "   0.00,    0.00, 0.00,   -",
        "   0.00,    0.01, 0.00,   ERROR OVER_LIMIT",
        "   0.00,    0.00, 0.01,   INFO PROJECTED",
    })
    void warnsFromTheBoundaryOn(String limit, String exposure, String reserved, String expected) {
        var customer = aCustomer().withLimit(limit).owing(exposure).reserving(reserved);
        assertThat(customer.says()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00,     -",
        "0.01, 0.00,     ERROR OVER_LIMIT",
        "999999.00, 0.00, ERROR OVER_LIMIT",
        "0.00, 0.01,     INFO PROJECTED",
        "-5.00, 0.00,    -",
    })
    void anythingIsAnOverrunOfNoCredit(String exposure, String reserved, String expected) {
        assertThat(aCustomer().limit(NONE).owing(exposure).reserving(reserved).says())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.00, -", "0.01, WARNING LIMIT_MISSING", "-0.01, -"})
    void missesALimitAsSoonAsSomethingIsOwed(String exposure, String expected) {
        assertThat(aCustomer().limit(CreditLimit.NOT_DECIDED).owing(exposure).says())
                .isEqualTo(expected);
    }

    @Test
    void neverWarnsOfAnUnlimitedCustomerButForAHeldOrder() {
        var customer = aCustomer().limit(UNLIMITED).owing("999999999.00").reserving("999999999.00");
        assertThat(customer.says()).isEqualTo("-");
        assertThat(customer.holding("o-1").says()).isEqualTo("INFO ORDER_HELD");
        assertThat(customer.holdEnded("o-1").says()).isEqualTo("-");
    }

    @Test
    void informsOfAHeldOrderUntilNoneIsHeld() {
        var customer =
                aCustomer().withLimit("1000.00").holding("o-1").holding("o-2").holding("o-2");
        assertThat(customer.holdEnded("o-1").says()).isEqualTo("INFO ORDER_HELD");
        assertThat(customer.holdEnded("o-2").says()).isEqualTo("-");
        assertThat(customer.holdEnded("o-3").says()).isEqualTo("-");
        assertThat(aCustomer().holding("o-1").says()).isEqualTo("INFO ORDER_HELD");
    }

    @ParameterizedTest
    @CsvSource({
        "1000.01 950.01 950.00 850.00 849.99,  ERROR ERROR WARNING WARNING -",
        "1100.01 1000.01 1000.00 950.01 950.00, CRITICAL CRITICAL CRITICAL CRITICAL WARNING",
        "1000.01 950.01 1100.01 950.01 849.99, ERROR ERROR CRITICAL CRITICAL -",
        "900.00 899.99 850.00 849.99 899.99,   WARNING WARNING WARNING - -",
        "1000.01 849.99,                       ERROR -",
        "1000.01 950.00 1000.01,               ERROR WARNING ERROR",
    })
    void comesDownLaterThanItRises(String exposures, String severities) {
        var customer = aCustomer().withLimit("1000.00");
        var heard = new ArrayList<String>();
        var minute = 0;
        for (var exposure : exposures.split(" ")) {
            customer.at("2026-01-05T01:%02d:00Z".formatted(minute++)).owing(exposure);
            heard.add(customer.says().split(" ")[0]);
        }
        assertThat(String.join(" ", heard)).isEqualTo(severities);
    }

    @ParameterizedTest
    @CsvSource({
        "849.99,   0.00, -",
        "849.99,   0.01, INFO PROJECTED",
        "  0.00, 849.99, -",
        "  0.00, 850.00, INFO PROJECTED",
    })
    void staysInformedUntilEverythingIsBelowTheClearMark(String exposure, String reserved, String expected) {
        var customer = aCustomer().withLimit("1000.00").reserving("900.00");
        customer.at("2026-01-06T00:00:00Z").owing(exposure).reserving(reserved);
        assertThat(customer.says()).isEqualTo(expected);
    }

    @Test
    void forgetsAnOverrunThatBeganAndEndedWithinOneInstant() {
        var customer = aCustomer().withLimit("1000.00").owing("1200.00").owing("949.00");
        assertThat(customer.says()).isEqualTo("WARNING NEAR_LIMIT");
        assertThat(aCustomer()
                        .withLimit("1000.00")
                        .owing("1200.00")
                        .owing("899.00")
                        .says())
                .isEqualTo("-");
    }

    @Test
    void stepsDownAfterADayWithinTheLimit() {
        var customer = aCustomer().withLimit("1000.00").owing("1000.01");
        customer.at("2026-01-06T08:00:00Z").owing("1000.00");
        assertThat(customer.wakesAt()).contains(Instant.parse("2026-01-07T08:00:00Z"));
        assertThat(customer.untouchedUntil("2026-01-07T07:59:59.999Z").says()).isEqualTo("ERROR OVER_LIMIT");
        assertThat(customer.untouchedUntil("2026-01-07T08:00:00Z").says()).isEqualTo("WARNING NEAR_LIMIT");
        assertThat(customer.wakesAt()).isEmpty();
    }

    @Test
    void countsTheDayAgainWhenTheLimitIsPassedOnceMore() {
        var customer = aCustomer().withLimit("1000.00").owing("1200.00");
        customer.at("2026-01-06T08:00:00Z").owing("1000.00");
        customer.at("2026-01-06T20:00:00Z").owing("1000.01");
        customer.at("2026-01-06T20:00:01Z").owing("990.00");
        assertThat(customer.says()).isEqualTo("CRITICAL FAR_OVER_LIMIT");
        assertThat(customer.wakesAt()).contains(Instant.parse("2026-01-07T20:00:01Z"));
    }

    @Test
    void turnsCriticalOnTheThirtyFirstLocalDayOverdue() {
        var customer = aCustomer().withLimit("100.00").invoiced("i-1", "100.01", "2026-01-05");
        var dayAfterThirty = Instant.parse("2026-02-04T16:00:00Z"); // 5 February 00:00 in Shanghai
        assertThat(customer.wakesAt()).contains(dayAfterThirty);
        assertThat(customer.untouchedUntil("2026-02-04T15:59:59.999Z").says()).isEqualTo("ERROR OVER_LIMIT");
        assertThat(customer.untouchedUntil("2026-02-04T16:00:00Z").says()).isEqualTo("CRITICAL OVERDUE_WHILE_OVER");
    }

    @Test
    void overdueAloneIsNoOverrun() {
        var customer = aCustomer().withLimit("100.00").invoiced("i-1", "100.00", "2025-01-05");
        assertThat(customer.says()).isEqualTo("WARNING NEAR_LIMIT");
        assertThat(customer.wakesAt()).isEmpty();
        assertThat(customer.invoiced("i-2", "0.01", "2026-03-01").says()).isEqualTo("CRITICAL OVERDUE_WHILE_OVER");
    }

    @Test
    void aSettledInvoiceIsNotOverdue() {
        var customer = aCustomer().limit(NONE).invoiced("i-1", "10.00", "2025-01-05");
        assertThat(customer.says()).isEqualTo("CRITICAL OVERDUE_WHILE_OVER");
        customer.at("2026-01-06T00:00:00Z").posted("OPEN_INVOICES", "i-1", cny("-10.00"), null);
        assertThat(customer.says()).isEqualTo("-");
    }

    @Test
    void anotherDueDateMovesTheDayOnWhichItTurnsCritical() {
        var customer = aCustomer().withLimit("100.00").invoiced("i-1", "100.01", "2026-01-05");
        customer.on(new CreditFact.DueChanged("i-1", LocalDate.parse("2026-01-15")));
        assertThat(customer.wakesAt()).contains(Instant.parse("2026-02-14T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"100.00, CRITICAL OVERDUE_WHILE_OVER", "100.01, ERROR OVER_LIMIT", "900.00, ERROR OVER_LIMIT"})
    void whatIsWhollyInDisputeIsNotDunned(String disputed, String expected) {
        var customer = aCustomer().withLimit("100.00").invoiced("i-1", "100.01", "2026-01-05");
        customer.on(new CreditFact.Disputed("i-1", cny(disputed)));
        assertThat(customer.untouchedUntil("2026-02-04T16:00:00Z").says()).isEqualTo(expected);
        assertThat(customer.on(new CreditFact.Disputed("i-1", cny("0.00"))).says())
                .isEqualTo("CRITICAL OVERDUE_WHILE_OVER");
    }

    @Test
    void aDishonouredBillIsCriticalWhileOverTheLimit() {
        var customer = aCustomer().withLimit("100.00").invoiced("claim-1", "60.00", "2026-01-05");
        customer.on(new CreditFact.BillDishonoured("bill-1", List.of("claim-1")));
        assertThat(customer.says()).isEqualTo("-");
        customer.at("2026-01-06T00:00:00Z").invoiced("i-2", "45.00", "2026-03-05");
        assertThat(customer.says()).isEqualTo("CRITICAL BILL_DISHONOURED_WHILE_OVER");
        assertThat(customer.evidence().dishonouredBills()).containsExactly("bill-1");
        customer.at("2026-01-07T00:00:00Z").posted("OPEN_INVOICES", "claim-1", cny("-60.00"), null);
        assertThat(customer.says()).isEqualTo("-");
        customer.at("2026-01-08T00:00:00Z").invoiced("i-3", "60.00", "2026-03-05");
        assertThat(customer.says()).isEqualTo("ERROR OVER_LIMIT");
    }

    @Test
    void aBillThatLayOnAccountMattersAtTheInstantAtWhichItComesBack() {
        var customer = aCustomer().withLimit("100.00").owing("101.00").at("2026-01-06T00:00:00Z");
        assertThat(customer.on(new CreditFact.BillDishonoured("bill-1", List.of()))
                        .says())
                .isEqualTo("CRITICAL BILL_DISHONOURED_WHILE_OVER");
        customer.at("2026-01-07T00:00:00Z")
                .owing("50.00")
                .at("2026-01-08T00:00:00Z")
                .owing("101.00");
        assertThat(customer.says()).isEqualTo("ERROR OVER_LIMIT");
    }

    @Test
    void refusesAnotherCurrencyThanTheAccounts() {
        var customer = aCustomer().withLimit("1000.00");
        assertThatExceptionOfType(UnprocessableFact.class)
                .isThrownBy(() -> customer.posted("OPEN_INVOICES", "i-1", Money.of("1.00", "USD"), null))
                .extracting(UnprocessableFact::reason)
                .isEqualTo("currency");
    }
}
