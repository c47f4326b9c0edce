package dev.customerwatch.local.demo;

import java.math.BigDecimal;

/** Something that the made-up company sells; {@link #CATALOGUE} is all of it. */
record Article(String code, String unitPrice, String taxRate) {

    static final java.util.List<Article> CATALOGUE = java.util.List.of(
            new Article("PUMP-40", "1280.00", "0.13"),
            new Article("VALVE-15", "96.50", "0.13"),
            new Article("HOSE-M", "18.20", "0.13"),
            new Article("FILTER-S", "42.00", "0.13"),
            new Article("MOTOR-2K", "2350.00", "0.13"),
            new Article("SERVICE-H", "320.00", "0.06"));

    private static final int MOST_PIECES = 9_999;

    /** How many come nearest below this much money, one at least. */
    int pieces(double money) {
        var affordable = (int) (money / new BigDecimal(unitPrice).doubleValue());
        return Math.clamp(affordable, 1, MOST_PIECES);
    }
}
