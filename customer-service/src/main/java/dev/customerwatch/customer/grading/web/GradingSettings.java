package dev.customerwatch.customer.grading.web;

import dev.customerwatch.customer.grading.PyramidRule;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the company grades.
 *
 * @param key percent of the profit that key customers make; up to {@code ordinary} the others are not small
 * @param a percent of revenue, or profit, of class A; {@code b} up to where B reaches
 * @param months how many months are looked at
 * @param currency in which is graded; trade in others is named as missing
 */
@ConfigurationProperties("customer.grading")
record GradingSettings(
        @DefaultValue("80") BigDecimal key,
        @DefaultValue("95") BigDecimal ordinary,
        @DefaultValue("75") BigDecimal a,
        @DefaultValue("95") BigDecimal b,
        @DefaultValue("12") int months,
        @DefaultValue("CNY") String currency) {

    PyramidRule rule() {
        return new PyramidRule(key, ordinary, a, b);
    }

    Currency money() {
        return Money.currency(currency);
    }
}
