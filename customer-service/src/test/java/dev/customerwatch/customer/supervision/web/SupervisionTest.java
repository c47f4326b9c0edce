package dev.customerwatch.customer.supervision.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.customer.supervision.RepView.Trade;
import dev.customerwatch.customer.view.KnownInvoice;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownPayment;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.customer.visit.mongo.Routes;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a supervisor sees of a rep, and the review of the month. */
@ServiceTest("customer")
class SupervisionTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    @Autowired
    private Credits credits;

    @Autowired
    private Routes routes;

    @Test
    void showsCardsTradeMoneyAndVisits() {
        var customers = new CustomerApi(port);
        var rep = "rep-" + UUID.randomUUID();
        var customer = id(customers.registered(rep));
        var today = LocalDate.now(ZONE);
        var yesterday = today.minusDays(1).atTime(12, 0).atZone(ZONE).toInstant();
        orders.keep(
                "o" + rep,
                event(customer, "sales.order-confirmed.v1", yesterday),
                new KnownOrder.Body(yesterday, cny("70.00"), null, List.of(), null));
        credits.payment(
                "p" + rep,
                event(customer, "credit.payment-received.v1", Instant.now()),
                new KnownPayment.Body(cny("9.00")));
        credits.invoice(
                "i" + rep,
                event(customer, "credit.invoice-issued.v1", yesterday),
                new KnownInvoice.Body(cny("50.00"), today.minusDays(1)));
        var path = "/supervision/reps/" + rep;
        customers
                .rep(rep)
                .post("/visits", Map.of("customerId", customer, "kind", "CALL", "report", Map.of("result", "INTEREST")))
                .expect(201);
        customers
                .rep(rep)
                .post("/visits", Map.of("customerId", customer, "kind", "CALL", "day", today.toString()))
                .expect(201);

        var seen = customers.with("REGIONAL_SUPERVISOR").get(path).expect(200);

        assertThat(seen.at("/customers")).isEqualTo("1");
        assertThat(seen.at("/notReviewed")).isEqualTo("1");
        assertThat(seen.at("/completeness")).isEqualTo("0");
        assertThat(seen.at("/yesterday/amounts/0/amount")).isEqualTo("70.00");
        assertThat(seen.at("/collections/amounts/0/amount")).isEqualTo("9.00");
        assertThat(seen.at("/overdue/amounts/0/amount")).isEqualTo("50.00");
        assertThat(seen.at("/visitsDone")).isEqualTo("1");
        assertThat(seen.at("/visitsDue")).isEqualTo("1");
        var route = Map.of("customerId", customer, "everyDays", 3);
        var review = Map.of("findings", "goes well", "routes", List.of(route));
        customers.manager().put(path + "/reviews/2026-01", review).expect(200);
        customers.manager().put(path + "/reviews/2026-01", review).expect(200);
        assertThat(customers.manager().get(path + "/reviews").expect(200).json())
                .hasSize(1);
        assertThat(customers.manager().get(path + "/reviews").at("/0/seen/customers"))
                .isEqualTo("1");
        assertThat(customers.manager().put(path + "/reviews/2026-13", review).status())
                .isEqualTo(400);
        assertThat(routes.everyDays(customer)).contains(3);
        assertThat(customers
                        .manager()
                        .put("/supervision/reps/other/reviews/2026-01", review)
                        .problem(400))
                .isEqualTo("invalid-value");
    }

    @Test
    void routesOfAnotherRegionAreNotASupervisorsToSet() {
        var customers = new CustomerApi(port);
        var rep = "rep-" + UUID.randomUUID();
        var customer = id(customers.registered(rep));
        var user = "boss-" + UUID.randomUUID();
        var employed = Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01", "regions", List.of(user));
        customers.employ(user, employed).expect(200);
        var route = Map.of("customerId", customer, "everyDays", 3);

        var refused = Api.at(port)
                .as(user, "REGIONAL_SUPERVISOR")
                .put(
                        "/supervision/reps/" + rep + "/reviews/2026-01",
                        Map.of("findings", "goes well", "routes", List.of(route)));

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(routes.everyDays(customer)).isEmpty();
    }

    @Test
    void draftsARegionsPlanFromWhatWasSoldThere() {
        var customers = new CustomerApi(port);
        var region = "R-" + UUID.randomUUID();
        var asked = Map.of("name", "江南" + region, "kind", "ENTERPRISE", "region", region);
        var customer = id(customers.manager().post("/customers", asked).expect(201));
        var now = YearMonth.now(ZONE);
        var lastYear = now.minusYears(1).atDay(2).atStartOfDay(ZONE).toInstant();
        orders.keep(
                "o" + region,
                event(customer, "sales.order-confirmed.v1", lastYear),
                new KnownOrder.Body(lastYear, cny("200.00"), null, List.of(), null));
        var path = "/supervision/regions/" + region + "/plan?year=";

        var plan = customers.manager().get(path + now.getYear() + "&growth=10").expect(200);

        var month = plan.json().get("months").get(now.getMonthValue() - 1);
        assertThat(month.at("/actual/0/amount").asString()).isEqualTo("200.00");
        assertThat(month.at("/planned/0/amount").asString()).isEqualTo("220.00");
        assertThat(plan.at("/customers")).isEqualTo("1");
        assertThat(customers.manager().get(path + "1999").problem(400)).isEqualTo("invalid-parameter");
        assertThat(customers
                        .manager()
                        .get(path + now.getYear() + "&growth=-101")
                        .problem(400))
                .isEqualTo("invalid-parameter");
    }

    @Test
    void amountsOfSeveralCurrenciesStandBesideEachOther() {
        var trade = Trade.NONE.plus(cny("1.00")).plus(Money.of("2.00", "USD")).plus(cny("3.00"));

        assertThat(trade).isEqualTo(new Trade(3, List.of(cny("4.00"), Money.of("2.00", "USD"))));
    }

    private static ReceivedEvent event(String customer, String type, Instant at) {
        return new ReceivedEvent(
                Uuids.next(), type, "/x", Uuids.next(), at, at, 1, "default", customer, null, null, null, null);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
