package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param line number of the line, from 1
 * @param product the company's own product code, null where an import names none
 * @param quantity whole pieces
 */
public record OrderLine(int line, @Nullable String product, int quantity, Price price, TaxRate taxRate) {

    public static final int MOST_PIECES = 999_999;
    public static final int LONGEST_PRODUCT = 64;

    public OrderLine {
        if (line < 1) {
            throw new IllegalArgumentException("line must be 1 or more: " + line);
        }
        if (product != null && (product.isBlank() || product.length() > LONGEST_PRODUCT)) {
            throw new IllegalArgumentException("product must have 1..64 characters: " + product);
        }
        if (quantity < 1 || quantity > MOST_PIECES) {
            throw new IllegalArgumentException("quantity must be 1..999999: " + quantity);
        }
    }

    /** A line with a price for each piece, without VAT. */
    public OrderLine(int line, String product, int quantity, Money unitPrice, TaxRate taxRate) {
        this(line, product, quantity, new Price.Each(unitPrice), taxRate);
    }

    /** Price of one piece without VAT, null where only the amount of the line is known. */
    public @Nullable Money unitPrice() {
        return switch (price) {
            case Price.Each each -> each.unit();
            case Price.Whole whole -> null;
        };
    }

    public Money net() {
        return netOf(quantity);
    }

    /** VAT on the line. */
    public Money tax() {
        return taxOf(quantity);
    }

    /** Value of some pieces of the line without VAT. */
    public Money netOf(int pieces) {
        return price.netOf(pieces, quantity);
    }

    /**
     * VAT on some pieces of the line after others: the difference of two rounded sums, so that the parts of a line carry
     * exactly the VAT of the line.
     */
    Money taxOf(int pieces, int after) {
        return taxOf(after + pieces).minus(taxOf(after));
    }

    private Money taxOf(int pieces) {
        return price.taxOf(pieces, quantity, taxRate);
    }
}
