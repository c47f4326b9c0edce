package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invoices, red letters, allocations, refunds, write-offs and disputes over HTTP. */
class InvoicesHttpTest extends CreditServiceTest {

    private static final Map<String, Object> FAPIAO = Map.of("number", "25112000000012345678", "kind", "SPECIAL");

    @Test
    void anOrderInvoicedSeparatelyFromItsDeliveries() {
        var customer = separately();
        var order = Uuids.next();
        place(customer, order, "300.00");
        published("credit.credit-reserved.v1", customer, "orderId", order);
        deliver(customer, order, "300.00");
        published("credit.delivery-recorded.v1", customer, "orderId", order);
        var path = "/accounts/" + customer + "/invoices";
        var bill = Map.of("orderId", order, "amount", cny("200.00"), "fapiao", FAPIAO);

        var issued = finance().with("Idempotency-Key", "k1").post(path, bill).expect(201);
        assertThat(issued.at("/figures/parts/DELIVERED_NOT_INVOICED/amount")).isEqualTo("100.00");
        assertThat(finance()
                        .with("Idempotency-Key", "k1")
                        .post(path, bill)
                        .expect(201)
                        .text())
                .isEqualTo(issued.text());
        var shown = controller().get(path).expect(200);
        assertThat(shown.at("/items/0/fapiao/number")).isEqualTo("25112000000012345678");
        var above = finance().post(path, Map.of("orderId", order, "amount", cny("100.01")));
        assertThat(above.problem(422)).isEqualTo("above-order-amount");
        assertThat(above.at("/open/amount")).isEqualTo("100.00");

        var red = Map.of("amount", cny("50.00"), "reinvoice", true, "reason", "wrong number", "fapiao", FAPIAO);
        var reversed = finance()
                .post(path + "/" + shown.at("/items/0/invoiceId") + "/red-letters", red)
                .expect(201);
        assertThat(reversed.at("/figures/parts/OPEN_INVOICES/amount")).isEqualTo("150.00");
        assertThat(reversed.at("/figures/exposure/amount")).isEqualTo("300.00");
    }

    @Test
    void whatLiesOnAccountIsAllocatedAndPaidBack() {
        var customer = opened("1000.00");
        var payments = "/accounts/" + customer + "/payments";
        var paid = finance().post(payments, Map.of("amount", cny("100.00"))).expect(201);
        deliver(customer, "order", "60.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        var path = payments + "/" + paid.at("/paymentId");

        var allocated = finance().post(path + "/allocations", Map.of()).expect(201);
        assertThat(allocated.at("/detail/left/amount")).isEqualTo("40.00");
        finance().post(path + "/allocations", Map.of()).expect(204);
        var refund = Map.of("amount", cny("40.00"), "reason", "paid twice");
        var refunded = finance().post(path + "/refunds", refund).expect(201);
        assertThat(refunded.at("/figures/exposure/amount")).isEqualTo("0.00");
        assertThat(finance().post(path + "/refunds", refund).problem(422)).isEqualTo("above-payment");
        published("credit.invoice-settled.v1", customer, "orderId", "order");
    }

    @Test
    void onlyTheGeneralManagerGivesUpADebt() {
        var customer = opened("1000.00");
        deliver(customer, "order", "60.00");
        var invoice = published("credit.invoice-issued.v1", customer, "orderId", "order")
                .get("invoiceId")
                .asString();
        var path = "/accounts/" + customer + "/invoices/" + invoice;
        var body = Map.of("amount", cny("60.00"), "reason", "insolvent");
        api().as("rep1", "SALES_MANAGER").put(path + "/dispute", body).expect(204);
        assertThat(controller()
                        .get("/accounts/" + customer + "/invoices")
                        .expect(200)
                        .at("/items/0/dispute/reason"))
                .isEqualTo("insolvent");

        assertThat(finance().post(path + "/write-offs", body).problem(403)).isEqualTo("forbidden");
        var manager = api().as("manager1", "GENERAL_MANAGER");
        manager.post(path + "/write-offs", body).expect(201);
        assertThat(manager.post(path + "/write-offs", body).problem(422)).isEqualTo("above-open-amount");
        published("credit.receivable-written-off.v1", customer, "invoiceId", invoice);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = separately();
        var path = "/accounts/" + customer + "/invoices";
        var bad = Map.of("number", "12 34", "kind", "SPECIAL");
        var bill = Map.of("orderId", "order", "amount", cny("1.00"));

        assertThat(finance().post(path, bill).problem(422)).isEqualTo("unknown-order");
        for (var body : List.of(
                Map.of("orderId", "order", "amount", cny("0.00")),
                Map.of("orderId", "order", "amount", cny("-1.00")),
                Map.of("orderId", "order", "amount", cny("1.00"), "issuedOn", "9999-01-01"),
                Map.of("orderId", "order", "amount", cny("1.00"), "fapiao", bad))) {
            assertThat(finance().post(path, body).problem(400)).isEqualTo("invalid-value");
        }
        var euros = Map.of("orderId", "order", "amount", Map.of("amount", "1.00", "currency", "EUR"));
        assertThat(finance().post(path, euros).problem(422)).isEqualTo("unknown-order");
        var amount = Map.of("amount", cny("1.00"), "reason", "r");
        assertThat(finance().put(path + "/i1/dispute", amount).problem(422)).isEqualTo("unknown-invoice");
        var payments = "/accounts/" + customer + "/payments/p1";
        assertThat(finance().post(payments + "/refunds", amount).problem(422)).isEqualTo("unknown-receipt");
        assertThat(finance().post(payments + "/allocations", Map.of()).problem(422))
                .isEqualTo("unknown-receipt");
        var chinese = finance().with("Accept-Language", "zh-CN").post(path, bill);
        assertThat(chinese.at("/title")).isEqualTo("未知订单");
        assertThat(types(customer)).containsExactly("credit.credit-account-opened.v1");
    }

    private String separately() {
        var customer = customer(null);
        var body = Map.of(
                "customerId",
                customer,
                "currency",
                "CNY",
                "limit",
                limit("1000.00"),
                "termDays",
                30,
                "invoicing",
                "SEPARATELY");
        assertThat(controller().post("/accounts", body).expect(201).at("/invoicing"))
                .isEqualTo("SEPARATELY");
        return customer;
    }
}
