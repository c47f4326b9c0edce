package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** What a line costs: by the piece, or in all where only its amount is known. */
public sealed interface Price {

    Currency currency();

    /** Value without VAT of some of the line's pieces. */
    Money netOf(int pieces, int ordered);

    /** VAT on some of the line's pieces. */
    Money taxOf(int pieces, int ordered, TaxRate rate);

    /**
     * A price for each piece; VAT follows from the rate, rounded half up to the currency's smallest unit.
     *
     * @param unit of one piece, without VAT
     */
    record Each(Money unit) implements Price {

        public Each {
            if (!unit.isPositive()) {
                throw new IllegalArgumentException("unit price must be positive: " + unit);
            }
        }

        @Override
        public Currency currency() {
            return unit.currency();
        }

        @Override
        public Money netOf(int pieces, int ordered) {
            return unit.times(BigDecimal.valueOf(pieces), RoundingMode.UNNECESSARY);
        }

        @Override
        public Money taxOf(int pieces, int ordered, TaxRate rate) {
            return netOf(pieces, ordered).times(rate.fraction(), RoundingMode.HALF_UP);
        }
    }

    /**
     * The amount of all pieces together; a part of them has its share, rounded half up.
     *
     * @param net without VAT, {@code tax} the VAT on it
     */
    record Whole(Money net, Money tax) implements Price {

        public Whole {
            if (!net.isPositive()) {
                throw new IllegalArgumentException("the amount must be positive: " + net);
            }
            if (tax.isNegative()) {
                throw new IllegalArgumentException("VAT must not be below zero: " + tax);
            }
            net.plus(tax); // throws for a second currency
        }

        @Override
        public Currency currency() {
            return net.currency();
        }

        @Override
        public Money netOf(int pieces, int ordered) {
            return share(net, pieces, ordered);
        }

        @Override
        public Money taxOf(int pieces, int ordered, TaxRate rate) {
            return share(tax, pieces, ordered);
        }

        private static Money share(Money all, int pieces, int ordered) {
            var amount = all.amount().multiply(BigDecimal.valueOf(pieces));
            var share = amount.divide(BigDecimal.valueOf(ordered), all.amount().scale(), RoundingMode.HALF_UP);
            return new Money(share, all.currency());
        }
    }
}
