package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.AccessNews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsHttpTest extends CreditServiceTest {

    @Test
    void opensAnAccountWithItsLimitAndTerm() {
        var customer = customer(null);
        var opened = open(customer, "1000.00").expect(201);

        assertThat(opened.header("Location")).isEqualTo("/accounts/" + customer);
        assertThat(opened.etag()).isEqualTo("\"1\"");
        assertThat(opened.at("/figures/limit/kind")).isEqualTo("AMOUNT");
        assertThat(opened.at("/available/amount")).isEqualTo("1000.00");
        assertThat(controller().get("/accounts/" + customer).expect(200).text()).isEqualTo(opened.text());
        assertThat(open(customer, "1.00").problem(409)).isEqualTo("account-exists");
    }

    @Test
    void aLimitMayBeUndecidedNoneOrUnlimited() {
        for (var kind : List.of("NOT_DECIDED", "NONE", "UNLIMITED")) {
            var body = Map.of(
                    "customerId", customer(null), "currency", "CNY", "limit", Map.of("kind", kind), "termDays", 0);
            var opened = api().as("general1", "GENERAL_MANAGER")
                    .post("/accounts", body)
                    .expect(201);

            assertThat(opened.at("/figures/limit/kind")).isEqualTo(kind);
            assertThat(opened.json().at("/figures/limit").has("amount")).isFalse();
        }
    }

    @Test
    void aLimitChangesOnceForOneReading() {
        var customer = opened("1000.00");
        place(customer, "order", "10.00");
        published("credit.credit-reserved.v1", customer, "orderId", "order");
        var change = Map.of("limit", limit("900.00"), "reason", "review");
        var path = "/accounts/" + customer + "/limit";

        assertThat(controller()
                        .with("If-Match", "\"1\"")
                        .put(path, change)
                        .expect(200)
                        .etag())
                .as("an order in between does no harm")
                .isEqualTo("\"3\"");
        var stale = controller().with("If-Match", "\"1\"").put(path, change);
        assertThat(stale.problem(412)).isEqualTo("stale");
        assertThat(stale.etag()).isEqualTo("\"3\"");
        assertThat(controller().put(path, change).problem(428)).isEqualTo("precondition-required");
        var event = published("credit.credit-limit-changed.v1", customer, "reason", "review");
        assertThat(event.at("/previous/amount/amount").asString()).isEqualTo("1000.00");
    }

    @Test
    void aTermByRuleDecidesWhenInvoicesFallDue() {
        var customer = customer(null);
        var term = Map.of("base", "ACCEPTANCE", "cutOffDay", 25, "days", 30, "nextBusinessDay", true);
        var body = Map.of("customerId", customer, "currency", "CNY", "limit", limit("100.00"), "term", term);
        var opened =
                api().as("general1", "GENERAL_MANAGER").post("/accounts", body).expect(201);
        assertThat(opened.at("/termDays")).isEqualTo("30");
        assertThat(opened.at("/term/cutOffDay")).isEqualTo("25");
        deliver(customer, "order", "10.00");
        var invoice = published("credit.invoice-issued.v1", customer, "orderId", "order");
        assertThat(invoice.at("/dueOn").asString()).as("6 January").isEqualTo("2026-02-24");

        var base = "/accounts/" + customer + "/invoices/"
                + invoice.get("invoiceId").asString() + "/base-date";
        finance().put(base, Map.of("baseOn", "2026-01-26")).expect(204);
        var shown = controller().get("/accounts/" + customer + "/invoices").expect(200);
        assertThat(shown.at("/items/0/awaits")).isEqualTo("ACCEPTANCE");
        assertThat(shown.at("/items/0/dueOn")).isEqualTo("2026-03-27");
        published("credit.invoice-due-changed.v1", customer, "previous", "2026-02-24");

        var change = Map.of("term", Map.of("base", "INVOICE", "days", 10), "reason", "agreed");
        var path = "/accounts/" + customer + "/term";
        assertThat(controller().put(path, change).problem(428)).isEqualTo("precondition-required");
        var changed = controller().with("If-Match", "\"1\"").put(path, change).expect(200);
        assertThat(changed.at("/termDays")).isEqualTo("10");
        deliver(customer, "next", "10.00");
        var next = published("credit.invoice-issued.v1", customer, "orderId", "next");
        assertThat(next.at("/dueOn").asString()).isEqualTo("2026-01-16");
        finance()
                .put(
                        "/accounts/" + customer + "/invoices/"
                                + next.get("invoiceId").asString() + "/base-date",
                        Map.of("baseOn", "2026-01-26"))
                .expect(409);
    }

    @Test
    void supplyIsHeldAndResumedByWhoeverMayAndShown() {
        var customer = opened("1000.00");
        var path = "/accounts/" + customer + "/supply";
        var manager = api().as("manager1", "SALES_MANAGER");
        var held = manager.with("If-Match", "\"1\"")
                .put(path, Map.of("held", true, "reason", "unpaid"))
                .expect(200);
        assertThat(held.etag()).isEqualTo("\"2\"");
        assertThat(held.at("/supplyHold/by")).isEqualTo("manager1");
        place(customer, "order", "10.00");
        var hold = published("credit.credit-held.v1", customer, "orderId", "order");
        assertThat(hold.get("reason").asString()).isEqualTo("SUPPLY_HELD");

        var resume = Map.of("held", false, "reason", "paid");
        assertThat(manager.with("If-Match", "\"1\"").put(path, resume).problem(412))
                .isEqualTo("stale");
        assertThat(manager.put(path, resume).problem(428)).isEqualTo("precondition-required");
        assertThat(finance().with("If-Match", "\"3\"").put(path, resume).problem(403))
                .isEqualTo("forbidden");
        var resumed = manager.with("If-Match", held.etag()).put(path, resume).expect(200);
        assertThat(resumed.json().has("supplyHold")).isFalse();
        published("credit.supply-resumed.v1", customer, "reason", "paid");
    }

    @Test
    void theSamePaymentTwiceIsOnePayment() {
        var customer = opened("1000.00");
        var path = "/accounts/" + customer + "/payments";
        var payment = Map.of("amount", cny("10.00"), "reference", "bank 1");
        var first = finance().with("Idempotency-Key", "k1").post(path, payment).expect(201);
        var again = finance().with("Idempotency-Key", "k1").post(path, payment).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(finance()
                        .with("Idempotency-Key", "k1")
                        .post(path, Map.of("amount", cny("11.00")))
                        .problem(422))
                .isEqualTo("idempotency-key-reused");
        assertThat(controller().get("/accounts/" + customer).at("/figures/exposure/amount"))
                .isEqualTo("-10.00");
    }

    @Test
    void showsTheLedgerPageByPageAndByDocument() {
        var customer = opened("1000.00");
        var orders = List.of(Uuids.next(), Uuids.next(), Uuids.next());
        orders.forEach(order -> place(customer, order, "10.00"));
        published("credit.credit-reserved.v1", customer, "orderId", orders.getLast());
        var path = "/accounts/" + customer + "/entries?limit=3";

        var page = controller().get(path).expect(200);
        assertThat(page.json().get("items")).hasSize(3);
        assertThat(page.at("/items/0/kind")).isEqualTo("OPENED");
        var rest = controller().get(path + "&cursor=" + page.at("/next")).expect(200);
        assertThat(rest.json().get("items")).hasSize(1);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(rest.at("/items/0/detail/orderId")).isEqualTo(orders.getLast());

        var ofOne = controller().get(path + "&document=" + orders.getFirst()).expect(200);
        assertThat(ofOne.json().get("items")).hasSize(1);
    }

    @Test
    void showsInvoicesAsTheyFallDue() {
        var customer = opened("1000.00");
        var orders = new ArrayList<String>();
        for (var count = 0; count < 3; count++) {
            var order = Uuids.next();
            orders.add(order);
            deliver(customer, order, "10.00");
        }
        published("credit.invoice-issued.v1", customer, "orderId", orders.getLast());
        finance()
                .post("/accounts/" + customer + "/payments", Map.of("amount", cny("10.00")))
                .expect(201);
        var path = "/accounts/" + customer + "/invoices";

        assertThat(controller().get(path).expect(200).json().get("items")).hasSize(3);
        var page = controller().get(path + "?open=true&limit=1").expect(200);
        assertThat(page.at("/items/0/orderId")).isEqualTo(orders.get(1));
        var next = controller()
                .get(path + "?open=true&limit=1&cursor=" + page.at("/next"))
                .expect(200);
        assertThat(next.at("/items/0/orderId")).isEqualTo(orders.get(2));
        assertThat(next.json().has("next")).isFalse();
    }

    @Test
    void aDeputySeesTheAccountsOfTheRepsCustomersUntilTheyLeave() {
        var deputy = "rep-" + Uuids.next();
        var now = Instant.now();
        var owner = "rep-" + Uuids.next();
        var own = customer(owner);
        open(own, "10.00").expect(201);
        var acting = api().as(deputy, "SALES_REP");
        acting.get("/accounts/" + own).expect(404);

        AccessNews.acts(deputy, owner, now.minusSeconds(60), now.plusSeconds(3600));
        await("the deputy").until(() -> acting.get("/accounts/" + own).status() == 200);

        AccessNews.leaves(deputy, now);
        await("the gate to close").until(() -> acting.get("/accounts/" + own).status() == 403);
        assertThat(acting.get("/accounts/" + own).problem(403)).isEqualTo("access-ended");
    }

    @Test
    void aRepresentativeSeesOnlyTheAccountsOfOwnCustomers() {
        var own = customer("rep1");
        var foreign = customer("rep2");
        open(own, "10.00").expect(201);
        open(foreign, "10.00").expect(201);
        var rep = api().as("rep1", "SALES_REP");

        rep.get("/accounts/" + own).expect(200);
        for (var path : List.of("", "/entries", "/invoices")) {
            assertThat(rep.get("/accounts/" + foreign + path).problem(404)).isEqualTo("not-found");
        }
        api().as("rep1", "SALES_REP", "SALES_MANAGER")
                .get("/accounts/" + foreign)
                .expect(200);
    }
}
