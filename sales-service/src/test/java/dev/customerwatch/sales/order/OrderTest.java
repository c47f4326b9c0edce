package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.SomeOrders.CONTROLLER;
import static dev.customerwatch.sales.order.SomeOrders.NOW;
import static dev.customerwatch.sales.order.SomeOrders.after;
import static dev.customerwatch.sales.order.SomeOrders.cny;
import static dev.customerwatch.sales.order.SomeOrders.delivered;
import static dev.customerwatch.sales.order.SomeOrders.eventNames;
import static dev.customerwatch.sales.order.SomeOrders.events;
import static dev.customerwatch.sales.order.SomeOrders.in;
import static dev.customerwatch.sales.order.SomeOrders.placement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    @Test
    void anOrderOfThePastIsDoneAndTellsOneEvent() {
        var placement = SomeOrders.imported("100.01", "13.00", 7).placement();
        var imported = Order.imported(placement);

        assertThat(imported.events()).containsExactly(new OrderEvent.OrderConfirmed(placement));
        assertThat(imported.order())
                .extracting(Order::status, Order::delivered, Order::invoiced, Order::paid)
                .containsExactly(OrderStatus.CLOSED, Progress.FULL, Progress.FULL, Progress.FULL);
        assertThat(imported.order().credit().dueAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PLACED    | reserved | CONFIRMED | OrderConfirmed
                    PLACED    | held     | ON_HOLD   | OrderHeld
                    PLACED    | refused  | REJECTED  | OrderRejected
                    PLACED    | cancel   | CANCELLED | OrderCancelled
                    ON_HOLD   | reserved | CONFIRMED | OrderReleased+OrderConfirmed
                    ON_HOLD   | refused  | REJECTED  | OrderRejected
                    ON_HOLD   | reject   | REJECTED  | OrderRejected
                    ON_HOLD   | release  | ON_HOLD   | CreditDecisionRequested
                    ON_HOLD   | cancel   | CANCELLED | OrderCancelled
                    CONFIRMED | deliver  | CONFIRMED | OrderDelivered
                    CONFIRMED | cancel   | CANCELLED | OrderCancelled
                    CLOSED    | takeBack | CLOSED    | OrderReturned
                    """)
    void goesOn(OrderStatus from, String command, OrderStatus to, String events) {
        var outcome = apply(command, in(from));

        assertThat(after(outcome).status()).isEqualTo(to);
        assertThat(eventNames(outcome)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ON_HOLD   | held
                    CONFIRMED | held
                    CONFIRMED | refused
                    CONFIRMED | reserved
                    REJECTED  | reserved
                    REJECTED  | held
                    REJECTED  | refused
                    REJECTED  | reject
                    CANCELLED | reserved
                    CANCELLED | held
                    CANCELLED | refused
                    CANCELLED | cancel
                    CLOSED    | reserved
                    CLOSED    | held
                    CLOSED    | refused
                    """)
    void takesARepetitionOrALateAnswerWithoutChange(OrderStatus from, String command) {
        assertThat(apply(command, in(from))).isEqualTo(new Outcome.Unchanged(in(from)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PLACED    | release  | ON_HOLD
                    PLACED    | reject   | ON_HOLD
                    PLACED    | deliver  | CONFIRMED
                    PLACED    | takeBack | CONFIRMED CLOSED
                    ON_HOLD   | deliver  | CONFIRMED
                    ON_HOLD   | takeBack | CONFIRMED CLOSED
                    CONFIRMED | release  | ON_HOLD
                    CONFIRMED | reject   | ON_HOLD
                    REJECTED  | release  | ON_HOLD
                    REJECTED  | cancel   | PLACED ON_HOLD CONFIRMED
                    REJECTED  | deliver  | CONFIRMED
                    REJECTED  | takeBack | CONFIRMED CLOSED
                    CANCELLED | release  | ON_HOLD
                    CANCELLED | reject   | ON_HOLD
                    CANCELLED | deliver  | CONFIRMED
                    CANCELLED | takeBack | CONFIRMED CLOSED
                    CLOSED    | release  | ON_HOLD
                    CLOSED    | reject   | ON_HOLD
                    CLOSED    | cancel   | PLACED ON_HOLD CONFIRMED
                    CLOSED    | deliver  | CONFIRMED
                    """)
    void refusesFromAnotherState(OrderStatus from, String command, String needed) {
        var states = Set.of(needed.split(" ")).stream()
                .map(OrderStatus::valueOf)
                .collect(java.util.stream.Collectors.toSet());

        assertThat(apply(command, in(from))).isEqualTo(Outcome.refused(new Objection.WrongState(from, states)));
    }

    @Test
    void confirmsACashOrderAtOnce() {
        var outcome = Order.place(placement(Payment.CASH), NOW);

        assertThat(outcome.order().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(outcome.order().credit().dueAt()).isNull();
        assertThat(eventNames(outcome)).isEqualTo("OrderPlaced+OrderConfirmed");
    }

    @Test
    void asksCreditAboutACreditOrder() {
        var outcome = Order.place(placement(Payment.CREDIT), NOW);

        assertThat(outcome.order().status()).isEqualTo(OrderStatus.PLACED);
        assertThat(outcome.order().credit().dueAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(eventNames(outcome)).isEqualTo("OrderPlaced");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACED", "ON_HOLD"})
    void endsCancelledWhicheverOfCancellationAndReservationComesFirst(OrderStatus from) {
        var cancelledFirst = after(after(in(from).cancel("Ordered twice")).reserved(null));
        var reservedFirst = after(after(in(from).reserved(null)).cancel("Ordered twice"));

        assertThat(cancelledFirst).isEqualTo(reservedFirst);
        assertThat(cancelledFirst.status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void keepsWhatWasDeliveredFromBeingCancelled() {
        assertThat(delivered(in(OrderStatus.CONFIRMED)).cancel("Too late"))
                .isEqualTo(Outcome.refused(new Objection.AlreadyDelivered(1)));
    }

    @Test
    void addsUpItsLines() {
        assertThat(placement(Payment.CASH).net()).isEqualTo(cny("840.71"));
        assertThat(placement(Payment.CASH).total()).isEqualTo(cny("950.00"));
    }

    private static Outcome apply(String command, Order order) {
        return switch (command) {
            case "reserved" -> order.reserved(null);
            case "held" -> order.held("LIMIT_NOT_DECIDED");
            case "refused" -> order.creditRefused("NO_OPEN_ACCOUNT");
            case "cancel" -> order.cancel("Changed their mind");
            case "reject" -> order.reject("Not this month");
            case "release" -> order.release(CONTROLLER, NOW);
            case "deliver" -> order.deliver("delivery-9", NOW, Map.of());
            case "takeBack" -> order.takeBack("return-9", NOW, Map.of());
            default -> throw new AssertionError(command);
        };
    }
}
