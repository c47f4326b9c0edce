package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * One delivery or one return.
 *
 * @param id of the delivery or return
 * @param at business time
 * @param lines what moved, at least one line, in the order of the order's lines
 */
public record Movement(String id, Instant at, List<Line> lines) {

    public Movement {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a movement must have lines: " + id);
        }
    }

    /**
     * What moved of one order line.
     *
     * @param line number of the order's line
     * @param net value of these pieces without VAT, {@code tax} the VAT on them
     */
    public record Line(int line, int quantity, Money net, Money tax) {

        static Line of(OrderLine ordered, int pieces, int movedBefore) {
            return new Line(ordered.line(), pieces, ordered.netOf(pieces), ordered.taxOf(pieces, movedBefore));
        }
    }

    public Money net() {
        return lines.stream().map(Line::net).reduce(Money::plus).orElseThrow();
    }

    public Money total() {
        return lines.stream()
                .map(line -> line.net().plus(line.tax()))
                .reduce(Money::plus)
                .orElseThrow();
    }
}
