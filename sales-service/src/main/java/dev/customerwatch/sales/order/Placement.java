package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, by whom and on what terms; it never changes.
 *
 * @param lines 1..1000 lines in one currency, in the order of their numbers
 * @param placedAt business time
 * @param placedBy user name of whoever entered the order
 * @param from where an imported order comes from, otherwise null
 */
public record Placement(
        String orderId,
        String customerId,
        Payment payment,
        List<OrderLine> lines,
        Instant placedAt,
        String placedBy,
        @Nullable Provenance from) {

    public static final int MOST_LINES = 1_000;

    public Placement {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("an order must have 1..1000 lines: " + lines.size());
        }
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).line() != at + 1) {
                throw new IllegalArgumentException("line " + (at + 1) + " must have its own number: "
                        + lines.get(at).line());
            }
        }
        sum(lines); // throws for a second currency, or beyond what Money holds
    }

    public Placement(
            String orderId,
            String customerId,
            Payment payment,
            List<OrderLine> lines,
            Instant placedAt,
            String placedBy) {
        this(orderId, customerId, payment, lines, placedAt, placedBy, null);
    }

    public Currency currency() {
        return lines.getFirst().price().currency();
    }

    /** Sum of the lines without VAT. */
    public Money net() {
        return lines.stream().map(OrderLine::net).reduce(Money.zero(currency()), Money::plus);
    }

    /** Sum of the lines with VAT: what is to be paid. */
    public Money total() {
        return sum(lines);
    }

    boolean hasLine(int number) {
        return number >= 1 && number <= lines.size();
    }

    OrderLine line(int number) {
        return lines.get(number - 1);
    }

    private static Money sum(List<OrderLine> lines) {
        var zero = Money.zero(lines.getFirst().price().currency());
        return lines.stream().map(line -> line.net().plus(line.tax())).reduce(zero, Money::plus);
    }
}
