package dev.customerwatch.sales.order;

import java.util.Set;

/** Why a command is refused, with its numbers. */
public sealed interface Objection {

    /** The order is not in a state from which this is possible. */
    record WrongState(OrderStatus found, Set<OrderStatus> needed) implements Objection {}

    /** What was delivered cannot be cancelled, only returned. */
    record AlreadyDelivered(int deliveries) implements Objection {}

    /** Nobody releases an order that they placed themselves. */
    record OwnOrder(String placedBy) implements Objection {}

    /** Credit has stopped supply to the customer on credit. */
    record SupplyHeld(String customerId) implements Objection {}

    record UnknownLine(int line, int lines) implements Objection {}

    record MoreThanOrdered(int line, int requested, int remaining) implements Objection {}

    record MoreThanDelivered(int line, int requested, int returnable) implements Objection {}

    record NothingToDeliver() implements Objection {}

    record NothingToReturn() implements Objection {}

    record TooManyMovements(int movements, int mostMovements, int lines, int mostLines) implements Objection {}
}
