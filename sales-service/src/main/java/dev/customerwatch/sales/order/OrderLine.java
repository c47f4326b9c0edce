package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of an order.
 *
 * @param line number of the line, from 1
 * @param product the company's own product code
 * @param quantity whole pieces
 * @param unitPrice of one piece, without VAT
 */
public record OrderLine(int line, String product, int quantity, Money unitPrice, TaxRate taxRate) {

    public static final int MOST_PIECES = 999_999;
    public static final int LONGEST_PRODUCT = 64;

    public OrderLine {
        if (line < 1) {
            throw new IllegalArgumentException("line must be 1 or more: " + line);
        }
        if (product.isBlank() || product.length() > LONGEST_PRODUCT) {
            throw new IllegalArgumentException("product must have 1..64 characters: " + product);
        }
        if (quantity < 1 || quantity > MOST_PIECES) {
            throw new IllegalArgumentException("quantity must be 1..999999: " + quantity);
        }
        if (!unitPrice.isPositive()) {
            throw new IllegalArgumentException("unit price must be positive: " + unitPrice);
        }
    }

    public Money net() {
        return netOf(quantity);
    }

    /** VAT on the line, rounded half up to the currency's smallest unit. */
    public Money tax() {
        return taxOf(quantity);
    }

    /** Value of some pieces of the line without VAT. */
    public Money netOf(int pieces) {
        return unitPrice.times(BigDecimal.valueOf(pieces), RoundingMode.UNNECESSARY);
    }

    /**
     * VAT on some pieces of the line after others: the difference of two rounded sums, so that the parts of a line carry
     * exactly the VAT of the line.
     */
    Money taxOf(int pieces, int after) {
        return taxOf(after + pieces).minus(taxOf(after));
    }

    private Money taxOf(int pieces) {
        return netOf(pieces).times(taxRate.fraction(), RoundingMode.HALF_UP);
    }
}
