package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Bills over HTTP, from their receipt to the money or back. */
class BillsHttpTest extends CreditServiceTest {

    private static final LocalDate TODAY =
            Instant.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();

    @Autowired
    private MongoTemplate mongo;

    @Test
    void aBillIsReceivedSplitPassedOnAndComesBack() {
        var customer = opened("1000.00");
        deliver(customer, "order", "100.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");

        var body = body(customer, "100.00");
        var received =
                finance().with("Idempotency-Key", customer).post("/bills", body).expect(201);
        assertThat(finance()
                        .with("Idempotency-Key", customer)
                        .post("/bills", body)
                        .expect(201)
                        .text())
                .isEqualTo(received.text());
        assertThat(received.at("/figures/exposure/amount")).isEqualTo("100.00");
        assertThat(received.at("/figures/parts/BILLS/amount")).isEqualTo("100.00");
        published("credit.bill-received.v1", customer, "customerId", customer);
        published("credit.invoice-settled.v1", customer, "orderId", "order");
        assertThat(finance().post("/bills", body).problem(409)).isEqualTo("bill-known");

        var bill = received.at("/detail/billId");
        var endorsed = step(bill, Map.of("to", "ENDORSED", "amount", cny("40.00"), "party", "Huatai"));
        var part = endorsed.expect(201).at("/detail/step/billId");
        assertThat(read(part).at("/range/to")).isEqualTo("4000");
        assertThat(read(part).at("/receivedAs")).isEqualTo(bill);
        assertThat(read(bill).at("/amount/amount")).isEqualTo("60.00");
        step(part, Map.of("to", "DISHONOURED", "reason", "no funds")).expect(201);
        var dishonoured = published("credit.bill-dishonoured.v1", customer, "customerId", customer);
        assertThat(dishonoured.at("/claims/0/amount/amount").asString()).isEqualTo("40.00");
        step(bill, Map.of("to", "SETTLED")).expect(201);
        published("credit.bill-settled.v1", customer, "customerId", customer);

        assertThat(controller().get("/accounts/" + customer).at("/figures/exposure/amount"))
                .isEqualTo("40.00");
        var listed = controller()
                .get("/accounts/" + customer + "/bills?state=DISHONOURED")
                .expect(200);
        assertThat(listed.json().get("items")).hasSize(1);
        var all = controller().get("/bills?state=SETTLED&limit=1").expect(200);
        assertThat(all.json().get("items")).hasSize(1);
        controller().get("/bills").expect(200);
        var open = controller().get("/accounts/" + customer + "/invoices?open=true");
        assertThat(open.at("/items/0/dueOn")).isEqualTo(TODAY.plusMonths(3).toString());
    }

    @Test
    void aBillPassedOnIsSettledByItselfWhenItsDayIsOver() {
        var customer = opened("1000.00");
        var bill = finance().post("/bills", body(customer, "50.00")).expect(201).at("/detail/billId");
        step(bill, Map.of("to", "DISCOUNTED", "party", "ICBC")).expect(201);
        assertThat(read(bill).at("/contingent")).isEqualTo("true");
        published("credit.bill-moved.v1", customer, "state", "DISCOUNTED");
        assertThat(read(bill).at("/counted")).isEqualTo("true");

        // as if the day were over
        await().until(() -> {
            mongo.updateFirst(
                    new Query(Criteria.where("_id").is(bill).and("state").is("DISCOUNTED")),
                    Update.update("dueAt", new Date()),
                    "bills");
            return "SETTLED".equals(read(bill).at("/state"));
        });
        published("credit.bill-settled.v1", customer, "previous", "DISCOUNTED");
        assertThat(controller().get("/accounts/" + customer).at("/figures/exposure/amount"))
                .isEqualTo("-50.00");
    }

    @Test
    void unitsThatAnotherCustomerPaidWithAreNotTakenAgainUntilTheyWerePassedOn() {
        var one = opened("1000.00");
        var other = opened("1000.00");
        var first = body(one, "10.00");
        var bill = finance().post("/bills", first).expect(201).at("/detail/billId");
        var again = new HashMap<>(first);
        again.put("customerId", other);
        var known = finance().post("/bills", again);
        assertThat(known.problem(409)).isEqualTo("bill-known");
        assertThat(known.at("/billId")).isEqualTo(bill);

        step(bill, Map.of("to", "ENDORSED", "party", "a supplier")).expect(201);
        finance().post("/bills", again).expect(201);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("1000.00");
        var before = controller().get("/accounts/" + customer).text();
        var late = bad(customer, "dueOn", TODAY.minusDays(1).toString());
        assertThat(late.problem(422)).isEqualTo("bill-matured");
        assertThat(late.at("/value")).isEqualTo(TODAY.minusDays(1).toString());
        assertThat(late.at("/today")).isEqualTo(TODAY.toString());
        assertThat(bad(customer, "dueOn", TODAY.plusMonths(7).toString()).problem(400))
                .isEqualTo("invalid-value");
        assertThat(bad(customer, "number", "12").problem(400)).isEqualTo("validation-failed");
        assertThat(bad(customer, "kind", "PAPER").problem(400)).isEqualTo("invalid-value");
        assertThat(bad(customer, "range", Map.of("from", 1, "to", 2)).problem(400))
                .isEqualTo("invalid-value");
        assertThat(bad(customer, "amount", cny("0.00")).problem(400)).isEqualTo("invalid-value");
        assertThat(bad(customer, "amount", cny("1.001")).problem(400)).isEqualTo("invalid-value");
        assertThat(bad(customer, "customerId", Uuids.next()).problem(404)).isEqualTo("not-found");
        var euros = body(customer, "1.00");
        euros.put("amount", Map.of("amount", "1.00", "currency", "EUR"));
        assertThat(finance().post("/bills", euros).problem(422)).isEqualTo("no-rate");
        assertThat(step("none", Map.of("to", "SETTLED")).problem(404)).isEqualTo("not-found");
        assertThat(controller().get("/accounts/" + customer).text()).isEqualTo(before);

        var bill = finance().post("/bills", body(customer, "10.00")).expect(201).at("/detail/billId");
        assertThat(step(bill, Map.of("to", "DISHONOURED")).problem(400)).isEqualTo("invalid-value");
        assertThat(step(bill, Map.of("to", "RECOURSE")).problem(409)).isEqualTo("bill-state");
        assertThat(step(bill, Map.of("to", "SETTLED", "amount", cny("10.01"))).problem(422))
                .isEqualTo("bill-part");
        var refund = finance()
                .with("Accept-Language", "zh-CN")
                .post(
                        "/accounts/" + customer + "/payments/" + bill + "/refunds",
                        Map.of("amount", cny("1.00"), "reason", "r"));
        assertThat(refund.problem(409)).isEqualTo("bill-unpaid");
        assertThat(refund.at("/title")).isEqualTo("票据尚未兑付");
        assertThat(types(customer)).isSubsetOf(List.of("credit.credit-account-opened.v1", "credit.bill-received.v1"));
    }

    private Api.Answer bad(String customer, String member, Object value) {
        var body = body(customer, "1.00");
        body.put("issuedOn", TODAY.minusDays(2).toString());
        body.put(member, value);
        return finance().post("/bills", body);
    }

    private Api.Answer step(String bill, Map<String, Object> body) {
        return finance().post("/bills/" + bill + "/steps", body);
    }

    private Api.Answer read(String bill) {
        return controller().get("/bills/" + bill).expect(200);
    }

    private static Map<String, Object> body(String customer, String amount) {
        var random = ThreadLocalRandom.current();
        var body = new HashMap<String, Object>(Map.of(
                "customerId",
                customer,
                "number",
                "%020d".formatted(random.nextLong(Long.MAX_VALUE)),
                "kind",
                "COMMERCIAL",
                "drawer",
                "Jiangnan Trading",
                "acceptor",
                "Huatai Steel",
                "issuedOn",
                TODAY.toString(),
                "dueOn",
                TODAY.plusMonths(3).toString(),
                "amount",
                cny(amount)));
        body.put("range", Map.of("from", 1, "to", Long.parseLong(amount.replace(".", ""))));
        return body;
    }
}
