package dev.customerwatch.customer.grading;

import java.math.BigDecimal;

/**
 * Up to which share of the whole each class reaches, in percent.
 *
 * @param key key customers: the top that makes so much of the profit
 * @param ordinary ordinary customers reach up to here, small ones are the rest
 * @param a class A, by revenue and by profit; {@code b} up to where B reaches
 */
public record PyramidRule(BigDecimal key, BigDecimal ordinary, BigDecimal a, BigDecimal b) {

    public PyramidRule {
        check(key, ordinary);
        check(a, b);
    }

    private static void check(BigDecimal first, BigDecimal second) {
        if (first.signum() <= 0 || first.compareTo(second) > 0 || second.compareTo(new BigDecimal(100)) > 0) {
            throw new IllegalArgumentException("shares must rise between 0 and 100: " + first + ", " + second);
        }
    }
}
