package dev.customerwatch.credit.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that a method counts with.
 *
 * @param value an amount in the account's currency, a ratio, a number or a score, as its name says
 * @param asOf the day that it describes
 * @param source where it is from, e.g. {@code annual accounts 2025}
 */
public record Input(Name name, BigDecimal value, LocalDate asOf, String source) {

    /** The figures. */
    public enum Name {
        /** What the customer is expected to sell in a month. */
        EXPECTED_MONTHLY_SALES(Kind.AMOUNT),
        COST_OF_SALES_RATIO(Kind.SHARE),
        /** Our share of what the customer buys. */
        SUPPLY_SHARE(Kind.SHARE),
        TERM_MONTHS(Kind.MONTHS),
        CURRENT_ASSETS(Kind.AMOUNT),
        CURRENT_LIABILITIES(Kind.AMOUNT),
        TOTAL_ASSETS(Kind.AMOUNT),
        TOTAL_LIABILITIES(Kind.AMOUNT),
        SUPPLIERS(Kind.NUMBER),
        /** Current assets ÷ current liabilities, on the average of the customer's industry. */
        INDUSTRY_CURRENT_RATIO(Kind.RATIO),
        PROFITABILITY(Kind.SCORE),
        SAFETY(Kind.SCORE),
        LIQUIDITY(Kind.SCORE),
        SELLING_POWER(Kind.SCORE),
        PAYMENT_RECORD(Kind.SCORE),
        MANAGEMENT(Kind.SCORE),
        /** What a customer of this kind gets when nothing speaks for or against it. */
        STANDARD_LIMIT(Kind.AMOUNT);

        private final Kind kind;

        Name(Kind kind) {
            this.kind = kind;
        }
    }

    /** What a figure may be, 0 up to this with so many decimals: whatever comes of them is a limit that may be set. */
    private enum Kind {
        AMOUNT("999999999999", 4),
        RATIO("99", 2),
        MONTHS("36", 3),
        SHARE("1", 6),
        NUMBER("1000000", 0),
        SCORE("100", 2);

        private final BigDecimal most;
        private final int decimals;

        Kind(String most, int decimals) {
            this.most = new BigDecimal(most);
            this.decimals = decimals;
        }

        boolean holds(BigDecimal value) {
            return value.signum() >= 0
                    && value.compareTo(most) <= 0
                    && value.stripTrailingZeros().scale() <= decimals;
        }
    }

    public Input {
        if (!name.kind.holds(value)) {
            throw new IllegalArgumentException(
                    name + " must be 0.." + name.kind.most + " with at most " + name.kind.decimals + " decimals");
        }
    }
}
