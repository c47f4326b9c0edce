package dev.customerwatch.sales.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.SalesTest;
import dev.customerwatch.testkit.AccessNews;
import dev.customerwatch.testkit.Api;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderListTest extends SalesTest {

    private static final Map<String, String> WHY = Map.of("reason", "Ordered twice");

    @Test
    void aRepShowsAndTakesOnlyOrdersOfTheirOwnCustomers() {
        var customer = customerOf("rep1");
        var orderId = placed(customer);
        var other = as("rep2", "SALES_REP");

        assertThat(other.get("/orders/" + orderId).problem(404)).isEqualTo("not-found");
        assertThat(other.post("/orders/" + orderId + "/cancel", WHY).problem(404))
                .isEqualTo("not-found");
        assertThat(other.post("/orders", order(customer, "CREDIT")).problem(422))
                .isEqualTo("unknown-customer");
        assertThat(ids(other.get("/orders"))).isEmpty();
        assertThat(ids(other.get("/orders?customerId=" + customer))).isEmpty();
        assertThat(ids(rep().get("/orders?customerId=" + customer))).containsExactly(orderId);
        assertThat(ids(rep().get("/orders?limit=200"))).contains(orderId);
        assertThat(ids(as("rep2", "SALES_REP", "SALES_MANAGER").get("/orders?customerId=" + customer)))
                .containsExactly(orderId);
        assertThat(read(orderId).at("/status")).isEqualTo("PLACED");
    }

    @Test
    void aDeputyShowsAndPlacesOrdersOfTheRepsCustomersUntilTheyLeave() {
        var deputy = "rep-" + Uuids.next();
        var now = Instant.now();
        var customer = customerOf("rep1");
        var orderId = placed(customer);
        var acting = as(deputy, "SALES_REP");
        acting.get("/orders/" + orderId).expect(404);

        AccessNews.acts(deputy, "rep1", now.minusSeconds(60), now.plusSeconds(3600));
        await("the deputy").until(() -> acting.get("/orders/" + orderId).status() == 200);
        assertThat(ids(acting.get("/orders?limit=200"))).contains(orderId);
        acting.post("/orders", order(customer, "CREDIT")).expect(201);

        AccessNews.leaves(deputy, now);
        await("the gate to close").until(() -> acting.get("/orders").status() == 403);
        assertThat(acting.get("/orders").problem(403)).isEqualTo("access-ended");
    }

    @Test
    void listsNewestFirstPageByPage() {
        var customer = customerOf("rep1");
        var placed = IntStream.range(0, 5)
                .mapToObj(each -> placed(customer))
                .toList()
                .reversed();

        var first = rep().get("/orders?limit=2&customerId=" + customer).expect(200);
        var second = rep().get("/orders?limit=2&customerId=" + customer + "&cursor=" + first.at("/next"));
        var third = rep().get("/orders?limit=2&customerId=" + customer + "&cursor=" + second.at("/next"));

        assertThat(ids(first)).isEqualTo(placed.subList(0, 2));
        assertThat(ids(second)).isEqualTo(placed.subList(2, 4));
        assertThat(ids(third)).isEqualTo(placed.subList(4, 5));
        assertThat(third.json().has("next")).isFalse();
        assertThat(ids(rep().get("/orders?status=CONFIRMED&customerId=" + customer)))
                .isEmpty();
        assertThat(ids(as("auditor1", "AUDITOR").get("/orders?status=PLACED&limit=5")))
                .isNotEmpty();
        assertThat(ids(as("auditor1", "AUDITOR").get("/orders?unanswered=true")))
                .isEmpty();
        assertThat(rep().get("/orders?cursor=xyz").problem(400)).isEqualTo("invalid-cursor");
        assertThat(rep().get("/orders?limit=201").problem(400)).isEqualTo("invalid-parameter");
        assertThat(rep().get("/orders?status=LOST").problem(400)).isEqualTo("invalid-parameter");
    }

    private static List<String> ids(Api.Answer page) {
        return page.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("orderId").asString())
                .toList();
    }
}
