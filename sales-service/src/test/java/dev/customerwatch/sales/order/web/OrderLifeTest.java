package dev.customerwatch.sales.order.web;

import static dev.customerwatch.sales.order.SomeOrders.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.OtherServices;
import dev.customerwatch.sales.SalesTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderLifeTest extends SalesTest {

    private static final Map<String, String> WHY = Map.of("reason", "Paid on time for three years");

    @Test
    void aCreditOrderIsConfirmedDeliveredInvoicedPaidAndClosed() {
        var customer = customerOf("rep1");
        var placed = rep().post("/orders", order(customer, "CREDIT")).expect(201);
        var orderId = placed.at("/orderId");
        assertThat(placed.header("Location")).isEqualTo("/orders/" + orderId);
        assertThat(placed.etag()).isEqualTo("\"1\"");
        assertThat(placed.at("/status")).isEqualTo("PLACED");
        assertThat(placed.at("/total/amount")).isEqualTo("950.00");

        var reserved = OtherServices.reserved(customer, orderId);
        awaitStatus(orderId, "CONFIRMED");
        var delivered = rep().post("/orders/" + orderId + "/deliveries").expect(201);
        assertThat(delivered.at("/delivered")).isEqualTo("FULL");
        OtherServices.invoiced(customer, orderId, "invoice-1", cny("950.00"), false);
        OtherServices.paid(customer, orderId, "invoice-1", cny("500.00"), cny("450.00"));
        await().until(() -> read(orderId).at("/paid").equals("PART"));
        assertThat(read(orderId).at("/invoiced")).isEqualTo("FULL");
        var paid = OtherServices.paid(customer, orderId, "invoice-1", cny("450.00"), cny("0.00"));
        assertThat(awaitStatus(orderId, "CLOSED").at("/paid")).isEqualTo("FULL");

        var events = published(orderId, 4);
        assertThat(events)
                .extracting(Published::name)
                .containsExactly("order-placed", "order-confirmed", "order-delivered", "order-closed");
        assertThat(events).extracting(Published::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events).extracting(Published::cause).containsExactly("", reserved, "", paid);
        assertThat(events).extracting(Published::customerId).containsOnly(customer);
        assertThat(events.get(2).body().get("deliveryId").asString())
                .isEqualTo(delivered.at("/deliveries/0/deliveryId"));
    }

    @Test
    void aCashOrderOfAnOpenAccountIsConfirmedAtOnce() {
        var customer = customerOf("rep1");
        openAccount(customer);
        var placed = rep().post("/orders", order(customer, "CASH")).expect(201);
        var orderId = placed.at("/orderId");

        assertThat(placed.at("/status")).isEqualTo("CONFIRMED");
        var delivered = rep().post("/orders/" + orderId + "/deliveries").expect(201);
        OtherServices.invoiced(customer, orderId, "invoice-1", cny("950.00"), true);
        awaitStatus(orderId, "CLOSED");
        assertThat(published(orderId, 4))
                .extracting(Published::name)
                .containsExactly("order-placed", "order-confirmed", "order-delivered", "order-closed");
        assertThat(delivered.at("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void aCashOrderNeedsAnOpenAccount() {
        var customer = customerOf("rep1");

        var refused = rep().post("/orders", order(customer, "CASH"));

        assertThat(refused.problem(422)).isEqualTo("no-open-account");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.at("/value")).isEqualTo(customer);
        assertNothingHappened(customer);
    }

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
    void goodsGoOutAndComeBackWithinWhatWasOrdered() {
        var customer = customerOf("rep1");
        var order = "/orders/" + confirmed(customer);
        rep().post(order + "/deliveries", lines(1, 4)).expect(201);

        var tooMany = rep().post(order + "/deliveries", lines(1, 7));
        assertThat(tooMany.problem(422)).isEqualTo("more-than-ordered");
        assertThat(tooMany.json().get("remaining").asInt()).isEqualTo(6);
        assertThat(tooMany.at("/detail")).isEqualTo("Of line 1, 6 pieces remain to be delivered, not 7.");
        assertThat(rep().with("Accept-Language", "zh-CN")
                        .post(order + "/deliveries", lines(1, 7))
                        .at("/title"))
                .isEqualTo("超过订购数量");
        assertThat(rep().post(order + "/deliveries", lines(3, 1)).problem(422)).isEqualTo("unknown-line");
        assertThat(rep().post(order + "/returns", lines(1, 5)).problem(422)).isEqualTo("more-than-delivered");
        assertThat(rep().post(order + "/cancel", WHY).problem(409)).isEqualTo("already-delivered");

        var returned = rep().post(order + "/returns", lines(1, 1)).expect(201);
        assertThat(returned.at("/returns/0/total/amount")).isEqualTo("56.50");
        assertThat(rep().post(order + "/returns").expect(201).at("/returns/1/total/amount"))
                .isEqualTo("169.50");
        assertThat(rep().post(order + "/returns").problem(422)).isEqualTo("nothing-to-return");
        assertThat(rep().post(order + "/deliveries").expect(201).at("/delivered"))
                .isEqualTo("FULL");
        assertThat(rep().post(order + "/deliveries").problem(422)).isEqualTo("nothing-to-deliver");
        assertThat(rep().post(order + "/returns").expect(201).at("/status")).isEqualTo("CLOSED");
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

    @Test
    void aReaderMayWaitForTheOutcome() {
        var customer = customerOf("rep1");
        var orderId = placed(customer);
        var waiting = CompletableFuture.supplyAsync(
                () -> rep().with("Prefer", "wait=20").get("/orders/" + orderId).expect(200));

        OtherServices.reserved(customer, orderId);

        var answer = waiting.join();
        assertThat(answer.at("/status")).isEqualTo("CONFIRMED");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=20");
    }

    @Test
    void anOrderWaitsAMomentForTheNewsOfItsCustomer() {
        var customer = Uuids.next();
        var placing = CompletableFuture.supplyAsync(() -> await().until(
                        () -> rep().post("/orders", order(customer, "CREDIT")), answer -> answer.status() == 201));

        OtherServices.registered(customer, "rep1");

        assertThat(placing.join().at("/customerId")).isEqualTo(customer);
    }

    private static Map<String, Object> lines(int line, int quantity) {
        return Map.of("lines", List.of(Map.of("line", line, "quantity", quantity)));
    }
}
