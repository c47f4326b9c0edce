package dev.customerwatch.sales.order.web;

import static dev.customerwatch.sales.order.SomeOrders.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.OtherServices;
import dev.customerwatch.sales.SalesTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
    void nothingLeavesOnCreditWhileSupplyIsHeldAndWhatIsPaidLeaves() {
        var customer = customerOf("rep1");
        openAccount(customer);
        var onCredit = confirmed(customer);
        var paid = rep().post("/orders", order(customer, "CASH")).expect(201).at("/orderId");
        OtherServices.say("credit", "supply-held", customer, Map.of("customerId", customer));
        await().until(() -> customers.isSupplyHeld(customer));

        var refused = rep().post("/orders/" + onCredit + "/deliveries");
        assertThat(refused.problem(422)).isEqualTo("supply-held");
        assertThat(refused.at("/value")).isEqualTo(customer);
        rep().post("/orders/" + paid + "/deliveries").expect(201);
        OtherServices.say("credit", "supply-resumed", customer, Map.of("customerId", customer));
        await().until(() -> !customers.isSupplyHeld(customer));
        rep().post("/orders/" + onCredit + "/deliveries").expect(201);
    }

    @Test
    void aCashOrderOfAClosedAccountIsRefused() {
        var customer = customerOf("rep1");
        openAccount(customer);
        OtherServices.say(
                "credit", "account-status-changed", customer, Map.of("customerId", customer, "status", "CLOSED"));
        await().until(() -> !customers.awaitOpenAccount(customer, Duration.ZERO));

        assertThat(rep().post("/orders", order(customer, "CASH")).problem(422)).isEqualTo("no-open-account");
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
