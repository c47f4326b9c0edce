package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.SomeOrders.NOW;
import static dev.customerwatch.sales.order.SomeOrders.after;
import static dev.customerwatch.sales.order.SomeOrders.cny;
import static dev.customerwatch.sales.order.SomeOrders.delivered;
import static dev.customerwatch.sales.order.SomeOrders.eventNames;
import static dev.customerwatch.sales.order.SomeOrders.events;
import static dev.customerwatch.sales.order.SomeOrders.in;
import static dev.customerwatch.sales.order.SomeOrders.line;
import static dev.customerwatch.sales.order.SomeOrders.placed;
import static dev.customerwatch.sales.order.SomeOrders.placement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MovementsTest {

    private static final Order CONFIRMED = in(OrderStatus.CONFIRMED);

    @Test
    void deliversAllThatRemainsUnlessToldOtherwise() {
        var part = CONFIRMED.deliver("d1", NOW, Map.of(1, 4));
        var rest = after(part).deliver("d2", NOW, Map.of());

        assertThat(after(part).delivered()).isEqualTo(Progress.PART);
        assertThat(after(rest).delivered()).isEqualTo(Progress.FULL);
        assertThat(events(rest))
                .hasSize(1)
                .first()
                .isEqualTo(new OrderEvent.OrderDelivered(
                        CONFIRMED.placement(),
                        after(rest).movements().deliveries().getLast(),
                        true));
        assertThat(after(rest).movements().deliveries().getLast().lines())
                .containsExactly(
                        new Movement.Line(1, 6, cny("300.00"), cny("39.00")),
                        new Movement.Line(2, 3, cny("340.71"), cny("44.29")));
    }

    @Test
    void splitsTheTaxSoThatThePartsCarryThatOfTheLine() {
        var order = after(
                placed(placement(Payment.CREDIT, line(1, 3, "0.05", "0.13"))).reserved(null));
        for (var piece = 0; piece < 3; piece++) {
            order = after(order.deliver("d" + piece, NOW, Map.of(1, 1)));
        }

        assertThat(order.movements().deliveries())
                .extracting(Movement::total)
                .containsExactly(cny("0.06"), cny("0.05"), cny("0.06"));
        assertThat(order.placement().total()).isEqualTo(cny("0.17"));
    }

    @Test
    void neverDeliversMoreThanOrdered() {
        var part = after(CONFIRMED.deliver("d1", NOW, Map.of(1, 4)));

        assertThat(part.deliver("d2", NOW, Map.of(1, 6)).after()).isPresent();
        assertThat(part.deliver("d2", NOW, Map.of(1, 7)))
                .isEqualTo(Outcome.refused(new Objection.MoreThanOrdered(1, 7, 6)));
        assertThat(part.deliver("d2", NOW, Map.of(1, 1, 2, 4)))
                .isEqualTo(Outcome.refused(new Objection.MoreThanOrdered(2, 4, 3)));
        assertThat(part.deliver("d2", NOW, Map.of(3, 1))).isEqualTo(Outcome.refused(new Objection.UnknownLine(3, 2)));
        assertThat(delivered(CONFIRMED).deliver("d2", NOW, Map.of()))
                .isEqualTo(Outcome.refused(new Objection.NothingToDeliver()));
    }

    @Test
    void takesBackOnlyWhatWasDeliveredAndNotReturned() {
        var part = after(CONFIRMED.deliver("d1", NOW, Map.of(1, 4)));
        var back = after(part.takeBack("r1", NOW, Map.of(1, 3)));

        assertThat(CONFIRMED.takeBack("r1", NOW, Map.of())).isEqualTo(Outcome.refused(new Objection.NothingToReturn()));
        assertThat(part.takeBack("r1", NOW, Map.of(1, 5)))
                .isEqualTo(Outcome.refused(new Objection.MoreThanDelivered(1, 5, 4)));
        assertThat(back.takeBack("r2", NOW, Map.of(1, 2)))
                .isEqualTo(Outcome.refused(new Objection.MoreThanDelivered(1, 2, 1)));
        assertThat(back.takeBack("r2", NOW, Map.of(1, 0)))
                .isEqualTo(Outcome.refused(new Objection.MoreThanDelivered(1, 0, 1)));
        assertThat(after(back.takeBack("r2", NOW, Map.of())).movements().returns())
                .extracting(Movement::total)
                .containsExactly(cny("169.50"), cny("56.50"));
    }

    @Test
    void closesWhenEverythingCameBack() {
        var back = delivered(CONFIRMED).takeBack("r1", NOW, Map.of());

        assertThat(after(back).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(eventNames(back)).isEqualTo("OrderReturned+OrderClosed");
    }

    @Test
    void staysOpenWhileSomethingIsStillToBeDelivered() {
        var part = after(CONFIRMED.deliver("d1", NOW, Map.of(1, 4)));

        assertThat(after(part.takeBack("r1", NOW, Map.of())).status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void keepsItsDocumentBounded() {
        var order = after(
                placed(placement(Payment.CREDIT, line(1, 300, "1.00", "0.13"))).reserved(null));
        for (var delivery = 0; delivery < Movements.MOST_MOVEMENTS; delivery++) {
            order = after(order.deliver("d" + delivery, NOW, Map.of(1, 1)));
        }

        assertThat(order.deliver("one more", NOW, Map.of()))
                .isEqualTo(Outcome.refused(new Objection.TooManyMovements(201, 200, 201, 3_000)));
    }
}
