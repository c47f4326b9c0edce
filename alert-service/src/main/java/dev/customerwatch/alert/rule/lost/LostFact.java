package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.money.Money;

/** What the lost-customer rule looks at. */
public sealed interface LostFact extends Fact {

    /** An order was confirmed: so many pieces, and their value without VAT. */
    record Bought(String order, long pieces, Money net) implements LostFact {}

    /** Goods of an order came back. */
    record Returned(String order, long pieces, Money net) implements LostFact {}

    /** A whole order was called off, confirmed or not. */
    record Cancelled(String order) implements LostFact {}

    /** The card says this from here on. */
    record CardRead(Card card) implements LostFact {}

    /** We supply nothing, or again. */
    record SupplyHold(boolean held) implements LostFact {}
}
