package dev.customerwatch.customer.dealer.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownPayment;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports of dealers by JSON and CSV, the event, and the proposal. */
@ServiceTest("customer")
class DealersTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    @Autowired
    private Credits credits;

    private long sequence;
    private CustomerApi customers;
    private Api rep;
    private String dealer;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        var name = "rep-" + UUID.randomUUID();
        rep = customers.rep(name);
        dealer = id(rep.post("/customers", Map.of("name", name + "商行", "kind", "DEALER"))
                .expect(201));
    }

    @Test
    void twoReportsMakeAProposalAndOthersHearOfBoth() {
        report(TODAY.minusDays(10), 100, 0).expect(201);
        var file = csv(TODAY, "product,stock,sold\nP-100,20,80\nP-200,x,1\n").expect(200);
        var again = csv(TODAY, "product,stock,sold\nP-100,20,80\nP-200,x,1\n").expect(200);

        assertThat(file.at("/rejected/0/row")).isEqualTo("2");
        assertThat(file.at("/rejected/0/field")).isEqualTo("stock");
        assertThat(again.at("/report/reportId")).isEqualTo(file.at("/report/reportId"));
        var proposal = rep.get("/customers/" + dealer + "/replenishment?leadDays=10&reviewDays=5")
                .expect(200);
        assertThat(proposal.at("/products/0/quantity")).isEqualTo("100");
        var told = events(dealer, 3);
        assertThat(told).extracting(CustomerApi.Published::type).endsWith("customer.dealer-stock-reported.v1");
        assertThat(told.getLast().body().at("/products/0/stock").asInt()).isEqualTo(20);
        assertThat(rep.get("/dealer-reports?customerId=" + dealer)
                        .expect(200)
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void theProposalComesAsAnOrderAtThePricesThatTheDealerPaidLast() {
        report(TODAY.minusDays(10), 100, 0).expect(201);
        report(TODAY, 20, 80).expect(201);
        var sample = Contracts.sample("sales.order-confirmed.v1");
        var lines =
                List.of(new KnownOrder.Line("P-100", 4, Money.of("200.00", "CNY"), Money.of("50.00", "CNY"), "0.13"));
        assertThat(sample.data().at("/lines/0/unitPrice/amount").asString()).isEqualTo("50.00");
        assertThat(sample.data().at("/lines/0/taxRate").asString()).isEqualTo("0.13");
        var at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        for (var event : List.of("order-confirmed", "order-closed")) {
            var body = event.equals("order-closed") ? null : lines;
            orders.keep(
                    "o" + dealer,
                    event("sales." + event + ".v1", at),
                    new KnownOrder.Body(at, Money.of("200.00", "CNY"), null, body, null));
        }

        var order = rep.get("/customers/" + dealer + "/replenishment?leadDays=10&reviewDays=5")
                .expect(200)
                .json()
                .get("order");

        assertThat(order.at("/customerId").asString()).isEqualTo(dealer);
        assertThat(order.at("/payment").asString()).isEqualTo("CREDIT");
        assertThat(order.at("/currency").asString()).isEqualTo("CNY");
        assertThat(order.get("lines")).hasSize(1);
        assertThat(order.at("/lines/0").toString())
                .isEqualTo("{\"product\":\"P-100\",\"quantity\":100,\"unitPrice\":\"50.00\",\"taxRate\":\"0.13\"}");
    }

    @Test
    void onlyDealersReportAndOnlyWhatCanBe() {
        var company = id(rep.post("/customers", Map.of("name", "x" + UUID.randomUUID(), "kind", "ENTERPRISE"))
                .expect(201));
        var line = Map.of("product", "P-100", "stock", 1);
        var bad = List.of(
                Map.of("customerId", company, "day", TODAY.toString(), "lines", List.of(line)),
                Map.of("customerId", dealer, "day", TODAY.plusDays(2).toString(), "lines", List.of(line)),
                Map.of("customerId", dealer, "day", TODAY.toString(), "lines", List.of(line, line)),
                Map.of(
                        "customerId",
                        dealer,
                        "day",
                        TODAY.toString(),
                        "lines",
                        List.of(Map.of("product", "P-100", "stock", -1))));

        for (var body : bad) {
            assertThat(rep.post("/dealer-reports", body).problem(400)).isEqualTo("invalid-value");
        }
        assertThat(csv(TODAY, "a,b\n1,2").problem(400)).isEqualTo("invalid-value");
        assertThat(csv(TODAY, "product,stock\n,\n").expect(200).json().at("/rejected"))
                .hasSize(1);
        assertThat(customers
                        .rep("other")
                        .get("/customers/" + dealer + "/replenishment")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(rep.get("/customers/" + dealer + "/replenishment?leadDays=999")
                        .problem(400))
                .isEqualTo("invalid-parameter");
    }

    @Test
    void dealersReadTheirOrdersAndPaymentsAsJsonAndAsCsv() {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var line = new KnownOrder.Line("P-100", 4, Money.of("40.00", "CNY"));
        orders.keep(
                "o" + dealer,
                event("sales.order-confirmed.v1", at),
                new KnownOrder.Body(at, line.net(), line.net(), List.of(line), null));
        orders.keep(
                "o" + dealer, event("sales.order-delivered.v1", at), new KnownOrder.Body(null, null, null, null, true));
        credits.payment(
                "p" + dealer, event("credit.payment-received.v1", at), new KnownPayment.Body(Money.of("40.00", "CNY")));

        var read = rep.get("/customers/" + dealer + "/dealings").expect(200);
        var file =
                rep.get("/customers/" + dealer + "/dealings/file").expect(200).text();

        assertThat(read.at("/orders/0/status")).isEqualTo("DELIVERED");
        assertThat(read.at("/payments/0/amount/amount")).isEqualTo("40.00");
        assertThat(file)
                .contains(TODAY + ",ORDER,o" + dealer + ",DELIVERED,P-100,4,40.00,CNY\r\n")
                .contains(",PAYMENT,p" + dealer + ",,,,40.00,CNY\r\n");
        assertThat(customers
                        .rep("other")
                        .get("/customers/" + dealer + "/dealings")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(rep.get("/customers/" + dealer + "/dealings?since=" + TODAY.plusDays(1))
                        .expect(200)
                        .json()
                        .get("orders"))
                .isEmpty();
    }

    private ReceivedEvent event(String type, Instant at) {
        return new ReceivedEvent(
                Uuids.next(), type, "/x", Uuids.next(), at, at, ++sequence, "default", dealer, null, null, null, null);
    }

    private Answer report(LocalDate day, int stock, int sold) {
        var line = Map.of("product", "P-100", "stock", stock, "sold", sold);
        return rep.post("/dealer-reports", Map.of("customerId", dealer, "day", day.toString(), "lines", List.of(line)));
    }

    private Answer csv(LocalDate day, String text) {
        return rep.with("Content-Type", "text/csv")
                .send("POST", "/dealer-reports/" + dealer + "/" + day, BodyPublishers.ofString(text));
    }
}
