package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.TestBroker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order on its way through the account. */
class CreditPathTest extends CreditServiceTest {

    @Test
    void fromTheOrderToThePayment() {
        var customer = opened("1000.00");
        var order = Uuids.next();
        place(customer, order, "950.00");
        var reserved = published("credit.credit-reserved.v1", customer, "orderId", order);
        assertThat(reserved.at("/figures/projected/amount").asString()).isEqualTo("950.00");

        deliver(customer, order, "950.00");
        var invoice = published("credit.invoice-issued.v1", customer, "orderId", order);
        assertThat(invoice.at("/dueOn").asString()).isEqualTo("2026-02-05");

        var read = controller().get("/accounts/" + customer).expect(200);
        assertThat(read.at("/figures/exposure/amount")).isEqualTo("950.00");
        controller()
                .with("If-Match", read.etag())
                .put("/accounts/" + customer + "/limit", Map.of("limit", limit("900.00"), "reason", "review"))
                .expect(200);
        var paid = finance()
                .post("/accounts/" + customer + "/payments", Map.of("amount", cny("950.00")))
                .expect(201);
        assertThat(paid.at("/allocations/0/invoiceId"))
                .isEqualTo(invoice.get("invoiceId").asString());
        assertThat(paid.at("/figures/exposure/amount")).isEqualTo("0.00");
        published("credit.invoice-settled.v1", customer, "orderId", order);

        assertThat(types(customer))
                .filteredOn(type -> !type.equals("credit.invoice-overdue.v1")) // long ago by the clock on the wall
                .containsExactly(
                        "credit.credit-account-opened.v1",
                        "credit.credit-reserved.v1",
                        "credit.invoice-issued.v1",
                        "credit.exposure-changed.v1",
                        "credit.credit-limit-changed.v1",
                        "credit.payment-received.v1",
                        "credit.invoice-settled.v1",
                        "credit.exposure-changed.v1");
    }

    @Test
    void anInvoiceBecomesOverdueByItselfAndHoldsTheNextOrder() {
        var customer = opened("1000.00");
        deliver(customer, "first", "150.00");
        var overdue = published("credit.invoice-overdue.v1", customer, "orderId", "first");
        assertThat(overdue.at("/open/amount").asString()).isEqualTo("150.00");
        assertThat(overdue.at("/dueOn").asString()).isEqualTo("2026-02-05");

        place(customer, "next", "10.00");
        var held = published("credit.credit-held.v1", customer, "orderId", "next");
        assertThat(held.get("reason").asString()).isEqualTo("OVERDUE");
        assertThat(held.at("/overdue/amount").asString()).isEqualTo("150.00");
        finance()
                .post("/accounts/" + customer + "/payments", Map.of("amount", cny("150.00")))
                .expect(201);
        published("credit.credit-reserved.v1", customer, "orderId", "next");
    }

    @Test
    void heldOrdersPassTheOldestFirstWhenRoomAppears() {
        var customer = opened("100.00");
        for (var order : List.of("first", "second", "third")) {
            place(customer, order, "60.00");
        }
        published("credit.credit-held.v1", customer, "orderId", "third");
        controller()
                .with("If-Match", "\"1\"")
                .put("/accounts/" + customer + "/limit", Map.of("limit", limit("120.00"), "reason", "review"))
                .expect(200);
        published("credit.credit-reserved.v1", customer, "orderId", "second");
        sales("sales.order-cancelled.v1", customer, "first", Map.of("payment", "CREDIT"));
        published("credit.credit-reserved.v1", customer, "orderId", "third");
    }

    @Test
    void sequencesHaveNoGapAcrossEntries() {
        var customer = opened("100.00");
        for (var index = 0; index < 5; index++) {
            place(customer, Uuids.next(), "30.00");
        }
        await().until(() -> types(customer).size() == 6);

        assertThat(TestBroker.records("credit.events.v1").stream()
                        .filter(record -> customer.equals(record.key()))
                        .map(record -> TestBroker.header(record, "ce_sequence")))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void anOrderWithoutAnAccountIsRefusedAndTheAccountMayStillBeOpened() {
        var customer = customer(null);
        var order = Uuids.next();
        place(customer, order, "10.00");
        var refused = published("credit.credit-refused.v1", customer, "orderId", order);
        assertThat(refused.get("reason").asString()).isEqualTo("NO_OPEN_ACCOUNT");
        controller().get("/accounts/" + customer).expect(404);

        open(customer, "100.00").expect(201);
        place(customer, order, "10.00");
        var next = Uuids.next();
        place(customer, next, "10.00");
        published("credit.credit-reserved.v1", customer, "orderId", next);
        assertThat(types(customer)).hasSize(3);
    }

    @Test
    void aDeliveryThatTheAccountCannotTakeIsSetAsideAndDoneWhenReplayed() {
        var customer = customer(null);
        var order = Uuids.next();
        deliver(customer, order, "10.00");
        var dead = TestBroker.await("sales.events.v1.credit.dead", record -> customer.equals(record.key()));
        assertThat(TestBroker.header(dead, "dlt_reason")).isEqualTo("no-account");

        open(customer, "100.00").expect(201);
        api().as("operator1", "OPERATOR")
                .post(
                        "/dead-letters/replay",
                        Map.of("topic", dead.topic(), "partition", dead.partition(), "offset", dead.offset()))
                .expect(200);
        published("credit.invoice-issued.v1", customer, "orderId", order);
    }
}
