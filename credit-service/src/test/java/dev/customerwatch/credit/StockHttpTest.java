package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Standing stock, the parts of an account and their limits over HTTP. */
class StockHttpTest extends CreditServiceTest {

    @Test
    void goodsStayAsStandingStockWithinItsLimitUntilTheyAreSold() {
        var customer = invoicedSeparately();
        var account = "/accounts/" + customer;
        deliver(customer, "order", "100.00");
        published("credit.delivery-recorded.v1", customer, "orderId", "order");
        var place = Map.of("orderId", "order", "amount", cny("60.00"), "reason", "new dealer");
        var refused = controller().post(account + "/standing-stock", place);
        assertThat(refused.problem(422)).isEqualTo("above-part");
        assertThat(refused.at("/available/amount")).isEqualTo("0.00");

        limitPart(customer, "STANDING_STOCK", "60.00").expect(200);
        published("credit.part-limit-changed.v1", customer, "part", "STANDING_STOCK");
        var key = controller().with("Idempotency-Key", customer);
        var placed = key.post(account + "/standing-stock", place).expect(201);
        var again = controller()
                .with("Idempotency-Key", customer)
                .post(account + "/standing-stock", place)
                .expect(201);
        assertThat(again.text()).isEqualTo(placed.text());
        assertThat(placed.at("/figures/parts/STANDING_STOCK/amount")).isEqualTo("60.00");
        published("credit.standing-stock-placed.v1", customer, "orderId", "order");

        var stock = placed.at("/detail/stockId");
        var sales = account + "/standing-stock/" + stock + "/sales";
        finance().post(sales, Map.of("amount", cny("20.00"))).expect(201);
        published("credit.standing-stock-sold.v1", customer, "stockId", stock);
        var shown = controller().get(account).expect(200);
        assertThat(shown.at("/figures/parts/STANDING_STOCK/amount")).isEqualTo("40.00");
        assertThat(shown.at("/figures/exposure/amount")).isEqualTo("100.00");
        assertThat(shown.at("/partLimits/STANDING_STOCK/amount")).isEqualTo("60.00");
        assertThat(finance()
                        .post(account + "/standing-stock/none/sales", Map.of("amount", cny("1.00")))
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(finance().post(sales, Map.of("amount", cny("40.01"))).problem(422))
                .isEqualTo("above-part");
    }

    @Test
    void eachPartIsShownWithItsLimitAndItsDocuments() {
        var customer = opened("1000.00");
        for (var order : new String[] {"a", "b", "c"}) {
            deliver(customer, order + customer, "10.00");
            published("credit.invoice-issued.v1", customer, "orderId", order + customer);
        }
        limitPart(customer, "OPEN_INVOICES", "50.00").expect(200);

        var parts = controller().get("/accounts/" + customer + "/parts").expect(200);
        assertThat(parts.at("/items/1/part")).isEqualTo("OPEN_INVOICES");
        assertThat(parts.at("/items/1/amount/amount")).isEqualTo("30.00");
        assertThat(parts.at("/items/1/available/amount")).isEqualTo("20.00");
        var documents = "/accounts/" + customer + "/parts/OPEN_INVOICES/documents?limit=2";
        var first = controller().get(documents).expect(200);
        assertThat(first.json().get("items")).hasSize(2);
        assertThat(first.at("/items/0/open/amount")).isEqualTo("10.00");
        var rest = controller().get(documents + "&cursor=" + first.at("/next")).expect(200);
        assertThat(rest.json().get("items")).hasSize(1);
        assertThat(controller()
                        .get("/accounts/" + customer + "/parts/BILLS/documents")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void anOrderNamesThePartThatItWouldBringAboveItsLimit() {
        var customer = opened("1000.00");
        limitPart(customer, "OPEN_INVOICES", "50.00").expect(200);
        place(customer, "order", "50.01");
        var held = published("credit.credit-held.v1", customer, "orderId", "order");
        assertThat(held.get("reason").asString()).isEqualTo("PART_LIMIT");
        assertThat(held.get("part").asString()).isEqualTo("OPEN_INVOICES");
        assertThat(held.at("/available/amount").asString()).isEqualTo("50.00");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("1000.00");
        assertThat(limitPart(customer, "ON_ACCOUNT", "1.00").problem(400)).isEqualTo("invalid-value");
        assertThat(limitPart(customer, "NOTHING", "1.00").problem(400)).isEqualTo("invalid-parameter");
        assertThat(limitPart(customer, "BILLS", "-1.00").problem(400)).isEqualTo("invalid-value");
        var change = Map.of("limit", cny("1.00"), "reason", "r");
        var path = "/accounts/" + customer + "/part-limits/BILLS";
        assertThat(controller().put(path, change).problem(428)).isEqualTo("precondition-required");
        assertThat(finance().with("If-Match", "\"1\"").put(path, change).problem(403))
                .isEqualTo("forbidden");
        var stock = "/accounts/" + customer + "/standing-stock";
        assertThat(controller()
                        .post(stock, Map.of("orderId", Uuids.next(), "amount", cny("1.00"), "reason", "r"))
                        .problem(422))
                .isEqualTo("unknown-order");
        assertThat(controller()
                        .post(stock, Map.of("orderId", "o", "amount", cny("0.00"), "reason", "r"))
                        .problem(400))
                .isEqualTo("invalid-value");
    }

    private Api.Answer limitPart(String customer, String part, String limit) {
        var seen = controller().get("/accounts/" + customer).etag();
        return controller()
                .with("If-Match", seen)
                .put("/accounts/" + customer + "/part-limits/" + part, Map.of("limit", cny(limit), "reason", "agreed"));
    }

    private String invoicedSeparately() {
        var customer = customer(null);
        controller()
                .post(
                        "/accounts",
                        Map.of(
                                "customerId",
                                customer,
                                "currency",
                                "CNY",
                                "limit",
                                limit("1000.00"),
                                "termDays",
                                30,
                                "invoicing",
                                "SEPARATELY"))
                .expect(201);
        return customer;
    }
}
