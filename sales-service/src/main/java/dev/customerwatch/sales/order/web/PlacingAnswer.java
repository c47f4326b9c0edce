package dev.customerwatch.sales.order.web;

import dev.customerwatch.sales.order.mongo.Placing;

/** What became of a request to place an order. */
sealed interface PlacingAnswer {

    record Decided(Placing placing) implements PlacingAnswer {}

    /** Not heard of, or not this viewer's. */
    record UnknownCustomer(String customerId) implements PlacingAnswer {}

    /** Another card counts in the place of this one. */
    record MergedCustomer(String customerId, String into) implements PlacingAnswer {}

    record NoOpenAccount(String customerId) implements PlacingAnswer {}
}
