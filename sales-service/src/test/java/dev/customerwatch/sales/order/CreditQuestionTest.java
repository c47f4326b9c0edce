package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.SomeOrders.CONTROLLER;
import static dev.customerwatch.sales.order.SomeOrders.NOW;
import static dev.customerwatch.sales.order.SomeOrders.after;
import static dev.customerwatch.sales.order.SomeOrders.eventNames;
import static dev.customerwatch.sales.order.SomeOrders.events;
import static dev.customerwatch.sales.order.SomeOrders.in;
import static dev.customerwatch.sales.order.SomeOrders.placed;
import static dev.customerwatch.sales.order.SomeOrders.placement;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The question to credit: asked, asked again, answered by somebody's release. */
class CreditQuestionTest {

    @Test
    void staysOnHoldAfterTheReleaseUntilTheRoomIsReserved() {
        var released = in(OrderStatus.ON_HOLD).release(CONTROLLER, NOW);

        assertThat(events(released))
                .containsExactly(new OrderEvent.CreditDecisionRequested(placement(Payment.CREDIT), 1, CONTROLLER));
        assertThat(after(released).held("OVER_LIMIT")).isEqualTo(new Outcome.Unchanged(after(released)));
        assertThat(after(released).release(CONTROLLER, NOW)).isEqualTo(new Outcome.Unchanged(after(released)));
        assertThat(events(after(released).reserved(null)))
                .containsExactly(
                        new OrderEvent.OrderReleased(placement(Payment.CREDIT), CONTROLLER),
                        new OrderEvent.OrderConfirmed(placement(Payment.CREDIT)));
    }

    @Test
    void asksAgainThreeTimesAndIsThenListedAsUnanswered() {
        var order = placed();
        for (var wait : List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10))) {
            assertThat(order.creditUnanswered(NOW.plus(wait).minusMillis(1))).isEqualTo(new Outcome.Unchanged(order));
            var asked = order.creditUnanswered(NOW.plus(wait));
            assertThat(eventNames(asked)).isEqualTo("CreditDecisionRequested");
            order = after(asked);
        }
        assertThat(order.credit().isUnanswered()).isFalse();

        var listed = order.creditUnanswered(NOW.plus(Duration.ofHours(1)));

        assertThat(eventNames(listed)).isEmpty();
        assertThat(after(listed).credit()).isEqualTo(new CreditRequest(3, NOW, 4, null));
        assertThat(after(listed).credit().isUnanswered()).isTrue();
        assertThat(after(listed).credit().dueAt()).isNull();
        assertThat(after(after(listed).reserved(null)).credit().isUnanswered()).isFalse();
    }

    @Test
    void asksAgainForAReleasedOrderWithTheOverride() {
        var released = after(in(OrderStatus.ON_HOLD).release(CONTROLLER, NOW));

        assertThat(events(released.creditUnanswered(NOW.plusSeconds(30))))
                .containsExactly(new OrderEvent.CreditDecisionRequested(placement(Payment.CREDIT), 2, CONTROLLER));
    }

    @Test
    void letsNobodyReleaseTheirOwnOrder() {
        var own = new CreditRequest.Release("rep1", "I know them");

        assertThat(in(OrderStatus.ON_HOLD).release(own, NOW))
                .isEqualTo(Outcome.refused(new Objection.OwnOrder("rep1")));
    }
}
