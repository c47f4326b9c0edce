package dev.customerwatch.sales.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.sales.OtherServices;
import dev.customerwatch.sales.SalesTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionTest extends SalesTest {

    private static final Map<String, String> WHY = Map.of("reason", "Paid on time for three years");

    @Test
    void aHeldOrderIsReleasedBySomebodyElseThanWhoPlacedIt() {
        var customer = customerOf("manager1");
        var manager = as("manager1", "SALES_MANAGER");
        var orderId =
                manager.post("/orders", order(customer, "CREDIT")).expect(201).at("/orderId");
        assertThat(manager.post("/orders/" + orderId + "/release", WHY).problem(409))
                .isEqualTo("order-state");
        var held = OtherServices.held(customer, orderId);
        assertThat(awaitStatus(orderId, "ON_HOLD").at("/hold/reason")).isEqualTo("OVER_LIMIT");

        var own = manager.post("/orders/" + orderId + "/release", WHY);
        assertThat(own.problem(422)).isEqualTo("own-order");
        assertThat(own.at("/placedBy")).isEqualTo("manager1");
        var controller = as("controller1", "CREDIT_CONTROLLER");
        assertThat(controller
                        .post("/orders/" + orderId + "/release", WHY)
                        .expect(200)
                        .at("/status"))
                .isEqualTo("ON_HOLD");
        var reserved = OtherServices.reserved(customer, orderId, "controller1", WHY.get("reason"));
        awaitStatus(orderId, "CONFIRMED");

        var events = published(orderId, 5);
        assertThat(events)
                .extracting(Published::name)
                .containsExactly(
                        "order-placed", "order-held", "credit-decision-requested", "order-released", "order-confirmed");
        assertThat(events).extracting(Published::cause).containsExactly("", held, "", reserved, reserved);
        assertThat(events.get(2).body().at("/override/by").asString()).isEqualTo("controller1");
        assertThat(events.get(3).body().at("/by").asString()).isEqualTo("controller1");
    }

    @Test
    void anOrderIsRejectedByCreditOrByAPerson() {
        var customer = customerOf("rep1");
        var byCredit = placed(customer);
        OtherServices.refused(customer, byCredit);
        assertThat(awaitStatus(byCredit, "REJECTED").at("/reason")).isEqualTo("CURRENCY");

        var byPerson = placed(customer);
        OtherServices.held(customer, byPerson);
        awaitStatus(byPerson, "ON_HOLD");
        var rejected = as("controller1", "CREDIT_CONTROLLER").post("/orders/" + byPerson + "/reject", WHY);
        assertThat(rejected.expect(200).at("/status")).isEqualTo("REJECTED");
        assertThat(published(byPerson, 3)).last().extracting(Published::name).isEqualTo("order-rejected");
    }

    @Test
    void aCancellationRacingTheReservationEndsCancelled() {
        var customer = customerOf("rep1");
        var orders = IntStream.range(0, 20).mapToObj(each -> placed(customer)).toList();

        var cancellations = orders.stream()
                .map(orderId -> CompletableFuture.runAsync(
                        () -> rep().post("/orders/" + orderId + "/cancel", WHY).expect(200)))
                .toList();
        orders.forEach(orderId -> OtherServices.reserved(customer, orderId));
        cancellations.forEach(CompletableFuture::join);

        var last = confirmed(customer); // credit's answers are read in order: the others are behind us
        assertThat(last).isNotEmpty();
        for (var orderId : orders) {
            assertThat(read(orderId).at("/status")).isEqualTo("CANCELLED");
            var names = published(orderId, 2).stream().map(Published::name).toList();
            assertThat(names)
                    .isIn(
                            List.of("order-placed", "order-cancelled"),
                            List.of("order-placed", "order-confirmed", "order-cancelled"));
        }
    }
}
