package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Statements of account, demands and limitation over HTTP. */
class StatementHttpTest extends CreditServiceTest {

    private static final String PATH = "/statements";

    @Test
    void isSentDisputedByLineAndConfirmed() {
        var customer = owing(null);
        var sent = finance().post(PATH, month(customer, "2026-01")).expect(201);
        assertThat(sent.header("Location")).isEqualTo(PATH + "/" + customer + ":2026-01");
        assertThat(sent.at("/lines/0/kind")).isEqualTo("INVOICED");
        assertThat(sent.at("/closing/amount")).isEqualTo("150.00");
        assertThat(finance().post(PATH, month(customer, "2026-01")).problem(409))
                .isEqualTo("statement-exists");
        var path = PATH + "/" + customer + ":2026-01";

        var difference = Map.of("line", 1, "theirs", cny("100.00"), "note", "one piece short");
        var disputed = finance()
                .with("If-Match", "\"1\"")
                .post(path + "/differences", Map.of("differences", List.of(difference)))
                .expect(200);
        assertThat(disputed.at("/status")).isEqualTo("DISPUTED");
        assertThat(disputed.at("/differences/0/note")).isEqualTo("one piece short");
        assertThat(finance()
                        .with("If-Match", "\"1\"")
                        .post(path + "/confirmation", Map.of("on", "2026-02-06"))
                        .problem(412))
                .isEqualTo("stale");
        var confirmed = finance()
                .with("If-Match", "\"2\"")
                .post(path + "/confirmation", Map.of("on", "2026-02-06"))
                .expect(200);
        assertThat(confirmed.at("/status")).isEqualTo("CONFIRMED");
        var event = published("credit.statement-confirmed.v1", customer, "month", "2026-01");
        assertThat(event.at("/closing/amount").asString()).isEqualTo("150.00");
        assertThat(event.get("confirmedOn").asString()).isEqualTo("2026-02-06");
        var version = finance().get(path).expect(200).header("ETag");
        assertThat(finance()
                        .with("If-Match", version)
                        .with("Accept-Language", "zh-CN")
                        .post(path + "/confirmation", Map.of("on", "2026-02-07"))
                        .at("/title"))
                .isEqualTo("此前已确认");
        assertThat(finance()
                        .get("/accounts/" + customer + "/statements")
                        .expect(200)
                        .at("/items/0/status"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void allCustomersGetTheirStatementOfAMonthOnce() {
        var customer = opened("1000.00");
        var runs = "/statement-runs";
        finance().post(runs, Map.of("month", "2020-03")).expect(202);
        await().until(() -> finance().get(runs + "/2020-03").expect(200).json().has("finishedAt"));
        finance().get("/statements/" + customer + ":2020-03").expect(200);
        var run = finance().post(runs, Map.of("month", "2020-03")).expect(202);
        assertThat(run.json().has("finishedAt")).isTrue();
        assertThat(run.json().get("sent").asLong()).isPositive();
        assertThat(finance().post(runs, Map.of("month", "2199-01")).problem(400))
                .isEqualTo("invalid-value");
        assertThat(finance().get(runs + "/2019-01").problem(404)).isEqualTo("not-found");
        assertThat(api().as("rep1", "SALES_REP")
                        .post(runs, Map.of("month", "2020-03"))
                        .problem(403))
                .isEqualTo("forbidden");
    }

    @Test
    void goesToTheCustomerOnPaperInBothLanguages() {
        var customer = owing(null);
        finance().post(PATH, month(customer, "2026-01")).expect(201);
        var path = PATH + "/" + customer + ":2026-01";

        assertThat(finance().get(path + "/csv").expect(200).text())
                .startsWith("\uFEFFNo.,Day,Kind,Document,Amount")
                .contains("1,2026-01-06,Invoice,", ",150.00");
        var page =
                finance().with("Accept-Language", "zh-CN").get(path + "/html").expect(200);
        assertThat(page.text()).contains("<h1>对账单</h1>", "江南春机械有限公司", "销售发票", "期末余额", "150.00");
    }

    @Test
    void aDemandStartsTheLimitationAnew() {
        var owner = "rep-" + Uuids.next();
        var customer = owing(owner);
        var rep = api().as(owner, "SALES_REP");
        var path = "/receivables/limitation?asOf=2028-12-01";
        var claim = rep.get(path).expect(200);
        assertThat(claim.at("/items/0/endsOn")).isEqualTo("2029-02-05");
        assertThat(claim.at("/items/0/daysLeft")).isEqualTo("66");
        assertThat(rep.get("/receivables/limitation?asOf=2028-11-01")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();

        var demand = Map.of("kind", "LETTER", "on", "2026-03-02", "note", "registered letter");
        var demands = "/accounts/" + customer + "/demands";
        rep.with("Idempotency-Key", customer).post(demands, demand).expect(201);
        rep.with("Idempotency-Key", customer).post(demands, demand).expect(201);
        assertThat(rep.get(demands).expect(200).json().get("items")).hasSize(1);
        assertThat(rep.get(path).expect(200).json().get("items")).isEmpty();
        var later = rep.get("/receivables/limitation?asOf=2029-02-10").expect(200);
        assertThat(later.at("/items/0/restart/cause")).isEqualTo("DEMAND");
        assertThat(later.at("/items/0/endsOn")).isEqualTo("2029-03-02");
        var csv = rep.get("/receivables/limitation.csv?asOf=2029-02-10")
                .expect(200)
                .text();
        assertThat(csv).startsWith("\uFEFFCustomer,Name,Account owner,Currency,Document,Open,Due on,Started anew by");
        assertThat(csv).contains(",150.00,2026-02-05,Demand,2026-03-02,2029-03-02,20", "Total,,,CNY,,150.00,,,,,");
        var page = rep.with("Accept-Language", "zh-CN").get("/receivables/limitation.html?asOf=2029-02-10");
        assertThat(page.expect(200).text()).contains("<h1>诉讼时效提醒表</h1>", "催收", "90 天内届满", customer);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = owing(null);
        assertThat(finance().post(PATH, month(customer, "2999-01")).problem(400))
                .isEqualTo("invalid-value");
        finance().post(PATH, month(customer, "2026-01")).expect(201);
        assertThat(finance().post(PATH, month(customer, "2025-12")).problem(409))
                .isEqualTo("later-statement-exists");
        var path = PATH + "/" + customer + ":2026-01";
        var caller = finance().with("If-Match", "\"1\"");
        for (var on : List.of("2026-01-31", "2999-01-01")) {
            assertThat(caller.post(path + "/confirmation", Map.of("on", on)).problem(400))
                    .isEqualTo("invalid-value");
        }
        var euros = Map.of("amount", "1.00", "currency", "EUR");
        for (var wrong : List.of(
                Map.of("line", 2, "theirs", cny("1.00"), "note", "no such line"),
                Map.of("line", 1, "theirs", euros, "note", "euros"))) {
            assertThat(caller.post(path + "/differences", Map.of("differences", List.of(wrong)))
                            .problem(400))
                    .isEqualTo("invalid-value");
        }
        assertThat(finance().get(PATH + "/nothing").problem(404)).isEqualTo("not-found");
        assertThat(finance().get(PATH + "/nothing:2026-13").problem(404)).isEqualTo("not-found");
        assertThat(finance()
                        .post(
                                "/accounts/" + customer + "/demands",
                                Map.of("kind", "LETTER", "on", "2999-01-01", "note", "to come"))
                        .problem(400))
                .isEqualTo("invalid-value");
        assertThat(finance().get("/receivables/limitation?within=-1").problem(400))
                .isEqualTo("invalid-parameter");
    }

    /** A customer who was invoiced 150.00 on 6 January, due on 5 February. */
    private String owing(@Nullable String owner) {
        var customer = customer(owner);
        open(customer, "1000.00").expect(201);
        deliver(customer, "order", "150.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        return customer;
    }

    private static Map<String, Object> month(String customer, String month) {
        return Map.of("customerId", customer, "month", month);
    }
}
