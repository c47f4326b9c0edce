package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.money.Money;
import java.time.LocalDate;

/**
 * What is left of a confirmed order after its returns.
 *
 * @param net value without VAT
 */
public record Order(String id, LocalDate day, long pieces, Money net) {

    Order without(long returned, Money value) {
        var same = value.currency().equals(net.currency());
        return new Order(id, day, pieces - returned, same ? net.minus(value) : net);
    }

    /** Is nothing left of it? An imported order may have an amount only, so pieces alone do not tell. */
    boolean isGone() {
        return pieces <= 0 && !net.isPositive();
    }
}
