package dev.customerwatch.local.history;

import java.math.BigDecimal;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes a row of a line of the file. */
final class RowReader {

    private static final int MOST_PIECES = 999_999;

    private final Mapping mapping;
    private final Amounts amounts;
    private final Times times;

    RowReader(Mapping mapping) {
        this.mapping = mapping;
        this.amounts = new Amounts(mapping);
        this.times = new Times(mapping);
    }

    /** Refuses with {@link UnfitField}. */
    Row read(CSVRecord line, Place place) {
        if (!line.isConsistent()) {
            var header = line.getParser().getHeaderNames().size();
            throw new UnfitField("line", "WRONG_NUMBER_OF_FIELDS", line.size() + " instead of " + header);
        }
        var number = required(line, Column.NUMBER);
        var customer = new NamedCustomer(
                required(line, Column.CUSTOMER), optional(line, Column.NAME), optional(line, Column.REGION));
        var at = times.read(required(line, Column.TIME));
        var amount = amounts.split(required(line, Column.AMOUNT), optional(line, Column.TAX));
        if (amount.net().signum() == 0) {
            throw new UnfitField(Column.AMOUNT.word(), "ZERO_AMOUNT", required(line, Column.AMOUNT));
        }
        return new Row(
                place,
                kind(line).isReturn(amount.net().signum()) ? "RETURN" : "ORDER",
                number,
                customer,
                at.toString(),
                plain(amount.net()),
                plain(amount.tax()),
                optional(line, Column.PRODUCT),
                quantity(optional(line, Column.QUANTITY)));
    }

    /** Whether the time of the line reads; what is missing does not count against the format. */
    boolean readsTime(CSVRecord line) {
        var text = line.isConsistent() ? optional(line, Column.TIME) : null;
        try {
            return text == null || times.read(text) != null;
        } catch (UnfitField unreadable) {
            return false;
        }
    }

    private Kind kind(CSVRecord line) {
        if (!mapping.columns().containsKey(Column.KIND)) {
            return Kind.SIGN;
        }
        var word = required(line, Column.KIND);
        var kind = mapping.kinds().get(word);
        if (kind == null) {
            throw new UnfitField(Column.KIND.word(), "UNKNOWN_KIND", word);
        }
        return kind;
    }

    private static String plain(BigDecimal amount) {
        return amount.abs().toPlainString();
    }

    /** Whole pieces; what is none or cannot be is left out, as the amount decides. */
    private static @Nullable Integer quantity(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var pieces = new BigDecimal(text.replace(",", "")).abs().intValueExact();
            return pieces >= 1 && pieces <= MOST_PIECES ? pieces : null;
        } catch (ArithmeticException | NumberFormatException noPieces) {
            throw new UnfitField(Column.QUANTITY.word(), "NOT_A_QUANTITY", text);
        }
    }

    private String required(CSVRecord line, Column column) {
        var text = optional(line, column);
        if (text == null) {
            throw new UnfitField(column.word(), "MISSING", null);
        }
        return text;
    }

    private @Nullable String optional(CSVRecord line, Column column) {
        var name = mapping.columns().get(column);
        if (name == null) {
            return null;
        }
        var text = line.get(name).strip();
        return text.isEmpty() ? null : text;
    }
}
