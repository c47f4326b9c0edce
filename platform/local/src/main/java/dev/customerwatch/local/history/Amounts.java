package dev.customerwatch.local.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts as people write them: a sign, digits with or without separators of thousands, decimals. */
record Amounts(Mapping mapping) {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3}){1,4}(\\.\\d+)?");

    /** Net and VAT of one row, both in the currency's decimals, with the sign of the amount. */
    record Split(BigDecimal net, BigDecimal tax) {}

    /** Refuses with {@link UnfitField}. */
    Split split(String amount, @Nullable String tax) {
        var given = read(Column.AMOUNT, amount);
        var rate = mapping.taxRate();
        var vat = tax == null ? share(given, rate) : read(Column.TAX, tax);
        return mapping.grossAmounts() ? new Split(given.subtract(vat), vat) : new Split(given, vat);
    }

    private BigDecimal share(BigDecimal amount, BigDecimal rate) {
        if (!mapping.grossAmounts()) {
            return amount.multiply(rate).setScale(decimals(), RoundingMode.HALF_UP);
        }
        var net = amount.divide(BigDecimal.ONE.add(rate), decimals(), RoundingMode.HALF_UP);
        return amount.subtract(net);
    }

    private BigDecimal read(Column column, String text) {
        if (!PLAIN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            throw new UnfitField(column.word(), "NOT_AN_AMOUNT", text);
        }
        var amount = new BigDecimal(text.replace(",", "")).stripTrailingZeros();
        if (amount.scale() > decimals()) {
            throw new UnfitField(column.word(), "TOO_MANY_DECIMALS", text);
        }
        return amount.setScale(decimals(), RoundingMode.UNNECESSARY);
    }

    private int decimals() {
        return mapping.currency().getDefaultFractionDigits();
    }
}
