package dev.customerwatch.sales.order.mongo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** Due work: questions to credit that wait for an answer. */
public final class CreditQuestions {

    private final Orders orders;
    private final Clock clock;

    public CreditQuestions(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Asks again about this order, or lists it as unanswered, if it is time. */
    public void unanswered(String orderId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        orders.decide(orderId, OptionalLong.empty(), null, (order, at) -> order.creditUnanswered(now));
    }
}
