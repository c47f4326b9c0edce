package dev.customerwatch.alert.rule.credit;

import static dev.customerwatch.alert.rule.credit.CreditCase.aCustomer;
import static dev.customerwatch.alert.rule.credit.CreditCase.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditExchangeTest {

    private static final ExchangeEffect.Rate RATE =
            new ExchangeEffect.Rate("USD", "7.2", LocalDate.parse("2026-01-06"));

    /** Before the rate, what it makes of the exposure, and what is said then. */
    @ParameterizedTest
    @CsvSource({
        "800.00,    90.00, -",
        "800.00,   100.00, WARNING NEAR_LIMIT",
        "950.00,    50.00, WARNING NEAR_LIMIT",
        "950.00,    50.01, WARNING FX",
        "1000.00,    0.01, WARNING FX",
        "950.00,   500.00, WARNING FX",
        "1000.01,    0.01, ERROR OVER_LIMIT",
        "1100.02,    0.01, CRITICAL FAR_OVER_LIMIT",
    })
    void aBreachThatARateAloneMakesStaysAWarning(String booked, String moved, String said) {
        var customer = aCustomer().withLimit("1000.00").owing(booked);
        revalued(customer.at("2026-01-06T00:00:00Z"), moved);

        assertThat(customer.says()).isEqualTo(said);
    }

    @Test
    void whatIsOrderedOnTopIsNoMatterOfTheRate() {
        var customer = aCustomer().withLimit("1000.00").owing("950.00");
        revalued(customer.at("2026-01-06T00:00:00Z"), "60.00");
        assertThat(customer.says()).isEqualTo("WARNING FX");

        customer.at("2026-01-07T00:00:00Z").invoiced("i-1", "50.00", "2026-02-01");
        assertThat(customer.says()).isEqualTo("WARNING FX");
        customer.at("2026-01-08T00:00:00Z").invoiced("i-2", "0.01", "2026-02-01");
        assertThat(customer.says()).isEqualTo("ERROR OVER_LIMIT");
    }

    @Test
    void anOverrunThatOnlyARateKeepsUpStepsDownAfterADay() {
        var customer = aCustomer().withLimit("1000.00").owing("1010.00");
        revalued(customer.at("2026-01-06T00:00:00Z"), "60.00");
        customer.at("2026-01-07T00:00:00Z").owing("1060.00");
        assertThat(customer.says()).isEqualTo("ERROR OVER_LIMIT");
        assertThat(customer.wakesAt()).contains(Instant.parse("2026-01-08T00:00:00Z"));
        assertThat(customer.untouchedUntil("2026-01-08T00:00:00Z").says()).isEqualTo("WARNING FX");
        customer.at("2026-01-09T00:00:00Z").owing("1060.01");
        assertThat(customer.says()).isEqualTo("ERROR OVER_LIMIT");
    }

    @Test
    void theEvidenceNamesTheRateAndWhatItMade() {
        var customer = aCustomer().withLimit("1000.00").owing("950.00");
        assertThat(customer.evidence().exchange()).isNull();
        revalued(customer.at("2026-01-06T00:00:00Z"), "60.00");
        assertThat(customer.evidence().exchange()).isEqualTo(new ExchangeEffect(cny("60.00"), RATE));

        customer.at("2026-01-07T00:00:00Z");
        customer.on(new CreditFact.RatesMoved(cny("-60.00"), null));
        assertThat(customer.evidence().exchange()).isEqualTo(new ExchangeEffect(cny("0.00"), RATE));
    }

    private static void revalued(CreditCase customer, String moved) {
        customer.posted("OPEN_INVOICES", "invoice-0", cny(moved), null);
        customer.on(new CreditFact.RatesMoved(cny(moved), RATE));
    }
}
