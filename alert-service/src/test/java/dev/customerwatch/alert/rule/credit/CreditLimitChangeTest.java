package dev.customerwatch.alert.rule.credit;

import static dev.customerwatch.alert.rule.credit.CreditCase.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditLimitChangeTest {

    private static final CreditLimit UNLIMITED = new CreditLimit(CreditLimit.Kind.UNLIMITED, null);

    @ParameterizedTest
    @CsvSource({
        "949.99,  CRITICAL FAR_OVER_LIMIT",
        "950.00,  ERROR OVER_LIMIT",
        "1000.00, ERROR OVER_LIMIT",
        "1099.99, ERROR OVER_LIMIT",
        "1100.00, WARNING NEAR_LIMIT",
        "1229.41, WARNING NEAR_LIMIT",
        "1229.42, -",
    })
    void judgesAChangedLimitAtItsInstant(String limit, String expected) {
        var customer = aCustomer().withLimit("1000.00").owing("1045.00");
        assertThat(customer.at("2026-01-06T00:00:00Z").withLimit(limit).says()).isEqualTo(expected);
    }

    @Test
    void aLimitDecidedAtLastIsJudgedLikeAnyOther() {
        var customer = aCustomer().limit(CreditLimit.NOT_DECIDED).owing("860.00");
        assertThat(customer.at("2026-01-06T00:00:00Z").withLimit("1000.00").says())
                .isEqualTo("WARNING NEAR_LIMIT");
        assertThat(customer.at("2026-01-07T00:00:00Z").limit(UNLIMITED).says()).isEqualTo("-");
    }
}
