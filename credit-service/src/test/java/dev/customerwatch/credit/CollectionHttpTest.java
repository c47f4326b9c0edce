package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promises, the plan, targets and the rate of collection over HTTP. */
class CollectionHttpTest extends CreditServiceTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aPromiseIsOnThePlanAndInTheStatusTableUntilItIsKept() {
        var owner = "rep-" + Uuids.next();
        var customer = owing(owner);
        var rep = api().as(owner, "SALES_REP");
        var path = "/accounts/" + customer + "/plan-lines";
        var promise = rep.with("Idempotency-Key", customer)
                .post(path, line("PROMISE", "100.00", today))
                .expect(201);
        assertThat(rep.with("Idempotency-Key", customer)
                        .post(path, line("PROMISE", "100.00", today))
                        .expect(201)
                        .at("/lineId"))
                .isEqualTo(promise.at("/lineId"));
        rep.post(path, line("RECEIPT", "50.00", today.plusDays(3))).expect(201);
        rep.post(path, line("REBATE", "7.00", today.plusDays(3))).expect(201);

        var plan = rep.get("/receivables/plan").expect(200);
        assertThat(plan.at("/tables/0/total/promised/amount")).isEqualTo("100.00");
        assertThat(plan.at("/tables/0/total/expected/amount")).isEqualTo("50.00");
        assertThat(plan.at("/tables/0/total/payments/amount")).isEqualTo("7.00");
        assertThat(plan.at("/tables/0/days/1/on")).isEqualTo(today.plusDays(3).toString());
        var status = rep.get("/receivables").expect(200);
        assertThat(status.at("/tables/0/customers/0/promise/amount/amount")).isEqualTo("100.00");
        assertThat(status.at("/tables/0/customers/0/promise/broken")).isEqualTo("false");
        assertThat(status.at("/tables/0/customers/0/nextReceipt/amount/amount")).isEqualTo("50.00");

        finance()
                .post("/accounts/" + customer + "/payments", Map.of("amount", cny("120.00")))
                .expect(201);
        var lines = rep.get(path).expect(200);
        assertThat(lines.at("/promises/0/status")).isEqualTo("KEPT");
        assertThat(lines.at("/promises/0/paid/amount")).isEqualTo("100.00");
    }

    @Test
    void aWithdrawnLineIsExpectedNoLonger() {
        var owner = "rep-" + Uuids.next();
        var customer = owing(owner);
        var rep = api().as(owner, "SALES_REP");
        var path = "/accounts/" + customer + "/plan-lines";
        var line = rep.post(path, line("PROMISE", "100.00", today)).expect(201);
        var withdrawn = rep.post(path + "/" + line.at("/lineId") + "/withdrawal", Map.of("reason", "mistake"))
                .expect(200);

        assertThat(withdrawn.at("/withdrawal/reason")).isEqualTo("mistake");
        assertThat(rep.get("/receivables/plan").expect(200).json().get("tables"))
                .isEmpty();
        assertThat(rep.post(path + "/" + Uuids.next() + "/withdrawal", Map.of("reason", "no"))
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void showsWhatCameInOfWhatWasDueAgainstTheTarget() {
        var owner = "rep-" + Uuids.next();
        var customer = owing(owner);
        finance()
                .post("/accounts/" + customer + "/payments", Map.of("amount", cny("120.00")))
                .expect(201);
        var manager = api().as("manager1", "SALES_MANAGER");
        var month = today.toString().substring(0, 7);
        var target = "/receivables/targets/" + month + "/OWNER/" + owner + "/CNY";
        assertThat(manager.get(target).problem(404)).isEqualTo("not-found");
        manager.with("If-Match", "\"0\"")
                .put(target, Map.of("amount", cny("100.00")))
                .expect(200);
        var changed = manager.with("If-Match", "\"1\"")
                .put(target, Map.of("amount", cny("240.00")))
                .expect(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(manager.with("If-Match", "\"1\"")
                        .put(target, Map.of("amount", cny("1.00")))
                        .problem(412))
                .isEqualTo("stale");

        var rep = api().as(owner, "SALES_REP");
        var collected = rep.get("/receivables/collection?month=" + month).expect(200);
        var sum = "/tables/0/owners/" + owner;
        assertThat(collected.at(sum + "/figures/collected/amount")).isEqualTo("120.00");
        assertThat(collected.at(sum + "/figures/overdueAtStart/amount")).isEqualTo("150.00");
        assertThat(collected.at(sum + "/rate")).isEqualTo("0.8000");
        assertThat(collected.at(sum + "/attained")).isEqualTo("0.5000");
        assertThat(collected.at("/tables/0/regions/EAST/rate")).isEqualTo("0.8000");
        assertThat(rep.get("/receivables/collection.csv?month=" + month)
                        .expect(200)
                        .text())
                .contains(customer + ",江南春机械有限公司," + owner + ",EAST,CNY,150.00,0.00,120.00,0.8000,,");
        assertThat(rep.with("Accept-Language", "zh-CN")
                        .get("/receivables/collection.html?month=" + month)
                        .expect(200)
                        .text())
                .contains("回款情况表", "回款率", "80.00 %", "50.00 %");
    }

    @Test
    void givesThePlanAsCsvAndAsAPage() {
        var owner = "rep-" + Uuids.next();
        var customer = owing(owner);
        var rep = api().as(owner, "SALES_REP");
        rep.post("/accounts/" + customer + "/plan-lines", line("REFUND", "7.00", today))
                .expect(201);

        assertThat(rep.get("/receivables/plan.csv").expect(200).text())
                .startsWith("\uFEFFDay,Customer,Name")
                .contains(today + "," + customer + ",江南春机械有限公司," + owner + ",CNY,0.00,0.00,0.00,7.00");
        assertThat(rep.with("Accept-Language", "zh-CN")
                        .get("/receivables/plan.html")
                        .expect(200)
                        .text())
                .contains("收付款计划", "应付客户款", customer);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("1000.00");
        var path = "/accounts/" + customer + "/plan-lines";
        for (var wrong : List.of(
                line("PROMISE", "0.00", today),
                line("PROMISE", "-1.00", today),
                line("PROMISE", "1.00", today.minusDays(1)))) {
            assertThat(finance().post(path, wrong).problem(400)).isEqualTo("invalid-value");
        }
        var euros = new HashMap<>(line("PROMISE", "1.00", today));
        euros.put("amount", Map.of("amount", "1.00", "currency", "EUR"));
        assertThat(finance().post(path, euros).problem(400)).isEqualTo("invalid-value");
        assertThat(finance()
                        .get("/receivables/plan?from=2026-02-01&to=2026-01-01")
                        .problem(400))
                .isEqualTo("invalid-parameter");
        assertThat(finance().get("/receivables/collection?month=last").problem(400))
                .isEqualTo("invalid-parameter");
        assertThat(finance().get("/accounts/" + Uuids.next() + "/plan-lines").problem(404))
                .isEqualTo("not-found");
        var manager = api().as("manager1", "SALES_MANAGER").with("If-Match", "\"0\"");
        assertThat(manager.put("/receivables/targets/2026-02/COMPANY/rep1/CNY", Map.of("amount", cny("1.00")))
                        .problem(400))
                .isEqualTo("invalid-value");
        assertThat(manager.put("/receivables/targets/2026-02/OWNER/rep1/EUR", Map.of("amount", cny("1.00")))
                        .problem(400))
                .isEqualTo("invalid-value");
    }

    /** A customer who has owed 150.00 since before this month. */
    private String owing(String owner) {
        var customer = customer(owner);
        open(customer, "1000.00").expect(201);
        deliver(customer, "order", "150.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        return customer;
    }

    private static Map<String, Object> line(String kind, String amount, LocalDate on) {
        return Map.of("kind", kind, "amount", cny(amount), "on", on.toString(), "note", "by telephone");
    }
}
