package dev.customerwatch.sales.order;

import java.math.BigDecimal;

/** A rate of VAT as a decimal fraction from 0 to 1 with at most four decimals, e.g. {@code 0.13}. */
public record TaxRate(BigDecimal fraction) {

    private static final int DECIMALS = 4;

    public TaxRate {
        fraction = fraction.stripTrailingZeros();
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0 || fraction.scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "tax rate must be 0..1 with at most 4 decimals: " + fraction.toPlainString());
        }
        fraction = fraction.setScale(Math.max(0, fraction.scale()));
    }

    /**
     * The rate written as a plain decimal.
     *
     * @throws IllegalArgumentException naming what was found, for anything else
     */
    public static TaxRate of(String decimal) {
        if (!decimal.matches("\\d{1,3}(\\.\\d{1,10})?")) {
            throw new IllegalArgumentException("tax rate must be a plain decimal such as 0.13: " + decimal);
        }
        return new TaxRate(new BigDecimal(decimal));
    }

    /** The plain decimal, e.g. {@code 0.13}. */
    @Override
    public String toString() {
        return fraction.toPlainString();
    }
}
