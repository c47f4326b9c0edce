package dev.customerwatch.credit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What must not be done is answered with a problem that names it, and nothing changes or is published. */
class BadInputTest extends CreditServiceTest {

    private record Bad(BiFunction<BadInputTest, String, Api.Answer> call, int status, String code, String shown) {}

    private static final List<Bad> REQUESTS = List.of(
            open("customerId", Uuids.next(), 422, "unknown-customer", "customerId"),
            open("customerId", "nobody", 400, "validation-failed", "nobody"),
            open("currency", "XXQ", 400, "invalid-value", "XXQ"),
            open("currency", "EUR", 422, "other-currency", "EUR"),
            open("termDays", -1, 400, "validation-failed", "-1"),
            open("termDays", 366, 400, "validation-failed", "366"),
            open("termDays", "30", 400, "invalid-value", "termDays"),
            open("term", term("base", "DELIVERY"), 400, "invalid-value", "either"),
            term(term("cutOffDay", 32), 400, "validation-failed", "cutOffDay"),
            term(term("months", -1), 400, "validation-failed", "months"),
            term(term("days", 366), 400, "validation-failed", "366"),
            term(term("base", "SOMEDAY"), 400, "invalid-value", "SOMEDAY"),
            date(Map.of("baseOn", "9999-01-01"), 400, "invalid-value", "9999"),
            date(Map.of(), 400, "validation-failed", "baseOn"),
            date(Map.of("baseOn", "2026-01-01"), 422, "unknown-invoice", "i1"),
            open("limit", Map.of("kind", "AMOUNT"), 400, "invalid-value", "limit.amount"),
            open("limit", Map.of("kind", "NONE", "amount", cny("1.00")), 400, "invalid-value", "limit.amount"),
            open("limit", limit("-0.01"), 400, "invalid-value", "-0.01"),
            open("limit", limit("1.001"), 400, "invalid-value", "limit.amount"),
            open("limit", limit("100000000000000.00"), 400, "invalid-value", "limit.amount"),
            open("limit", Map.of("kind", "MUCH"), 400, "invalid-value", "MUCH"),
            open("colour", "red", 400, "unknown-member", "colour"),
            pay(Map.of("amount", cny("0.00")), 400, "invalid-value", "0.00"),
            pay(Map.of("amount", cny("-1.00")), 400, "invalid-value", "-1.00"),
            pay(Map.of("amount", cny("10000000000000.00")), 400, "invalid-value", "amount"),
            pay(Map.of("amount", Map.of("amount", "1.00", "currency", "EUR")), 422, "no-rate", "EUR"),
            pay(
                    Map.of("amount", cny("1.00"), "receivedAt", "2026-02-30T00:00:00Z"),
                    400,
                    "invalid-value",
                    "2026-02-30"),
            pay(Map.of("amount", cny("1.00"), "receivedAt", "9999-01-01T00:00:00Z"), 400, "invalid-value", "9999"),
            pay(Map.of(), 400, "validation-failed", "amount"),
            pay(shares("1.00", "i1", "1.00"), 422, "unknown-invoice", "i1"),
            pay(shares("1.00", "i1", "0.00"), 400, "invalid-value", "allocations[0].amount"),
            pay(
                    Map.of("amount", cny("1.00"), "allocations", List.of(share("i1", "1.00"), share("i1", "1.00"))),
                    400,
                    "invalid-value",
                    "allocations[1].invoiceId"),
            new Bad((test, it) -> test.finance().post(it + "/payments", "{\"amount\":"), 400, "malformed-json", "line"),
            new Bad((test, it) -> test.finance().post(it + "/payments", large()), 413, "body-too-large", "limit"),
            new Bad(
                    (test, it) -> test.finance()
                            .with("Idempotency-Key", " ")
                            .post(it + "/payments", Map.of("amount", cny("1.00"))),
                    400,
                    "invalid-header",
                    "Idempotency-Key"),
            new Bad(
                    (test, it) -> test.controller().post(it + "/payments", Map.of("amount", cny("1.00"))),
                    403,
                    "forbidden",
                    "FINANCE"),
            new Bad(
                    (test, it) -> test.api()
                            .token(Tokens.expired("finance1", "FINANCE"))
                            .post(it + "/payments", Map.of("amount", cny("1.00"))),
                    401,
                    "token-expired",
                    ""),
            new Bad(
                    (test, it) -> test.finance()
                            .post("/accounts/" + Uuids.next() + "/payments", Map.of("amount", cny("1.00"))),
                    404,
                    "not-found",
                    "customerId"),
            limit("\"1\"", Map.of("limit", limit("1.00")), 400, "validation-failed", "reason"),
            limit("\"1\"", Map.of("limit", limit("1.00"), "reason", " "), 400, "validation-failed", "reason"),
            limit("W/\"1\"", Map.of("limit", limit("1.00"), "reason", "r"), 400, "invalid-header", "If-Match"),
            limit("\"7\"", Map.of("limit", limit("1.00"), "reason", "r"), 412, "stale", "current"),
            limit(
                    "\"1\"",
                    Map.of(
                            "limit",
                            Map.of("kind", "AMOUNT", "amount", Map.of("amount", "1.00", "currency", "EUR")),
                            "reason",
                            "r"),
                    422,
                    "other-currency",
                    "EUR"),
            supply("\"1\"", Map.of("held", true), 400, "validation-failed", "reason"),
            supply("\"1\"", Map.of("reason", "r"), 400, "validation-failed", "held"),
            supply("\"1\"", Map.of("held", "yes", "reason", "r"), 400, "invalid-value", "held"),
            supply("\"7\"", Map.of("held", true, "reason", "r"), 412, "stale", "current"),
            get("/entries?cursor=abc", 400, "invalid-cursor", "abc"),
            get("/entries?limit=0", 400, "invalid-parameter", "limit"),
            get("/invoices?limit=201", 400, "invalid-parameter", "201"),
            get("/invoices?open=maybe", 400, "invalid-parameter", "maybe"));

    @Test
    void isRefusedWithItsNameAndLeavesNoTrace() {
        var customer = opened("1000.00");
        published("credit.credit-account-opened.v1", customer, "customerId", customer);
        var before = controller().get("/accounts/" + customer).text();
        assertSoftly(soft -> {
            for (var bad : REQUESTS) {
                var answer = bad.call().apply(this, "/accounts/" + customer);
                soft.assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
                soft.assertThat(answer.text()).contains("/problems/" + bad.code(), bad.shown());
            }
        });
        assertThat(controller().get("/accounts/" + customer).text()).isEqualTo(before);
        assertThat(types(customer)).containsExactly("credit.credit-account-opened.v1");
    }

    @Test
    void refusesToAllocateMoreThanIsOpenWithTheNumbersInBothLanguages() {
        var customer = opened("1000.00");
        deliver(customer, "order", "100.00");
        var invoice = published("credit.invoice-issued.v1", customer, "orderId", "order")
                .get("invoiceId")
                .asString();
        var payments = "/accounts/" + customer + "/payments";

        var above = finance().post(payments, shares("500.00", invoice, "100.01"));
        assertThat(above.problem(422)).isEqualTo("above-open-amount");
        assertThat(above.at("/requested/amount")).isEqualTo("100.01");
        assertThat(above.at("/open/amount")).isEqualTo("100.00");
        assertThat(above.at("/detail")).contains("100.01 CNY");
        var chinese = finance().with("Accept-Language", "zh-CN").post(payments, shares("50.00", invoice, "50.01"));
        assertThat(chinese.problem(422)).isEqualTo("above-payment");
        assertThat(chinese.at("/title")).isEqualTo("超出收款金额");
        assertThat(chinese.at("/detail")).contains("50.01 CNY", "50.00 CNY");
    }

    private static Bad open(String member, Object value, int status, String code, String shown) {
        return new Bad(
                (test, it) -> {
                    var body = new HashMap<String, Object>(Map.ofEntries(
                            entry("customerId", customer(null)),
                            entry("currency", "CNY"),
                            entry("limit", limit("1.00")),
                            entry("termDays", 30)));
                    body.put(member, value);
                    return test.controller().post("/accounts", body);
                },
                status,
                code,
                shown);
    }

    private static Bad pay(Object body, int status, String code, String shown) {
        return new Bad((test, it) -> test.finance().post(it + "/payments", body), status, code, shown);
    }

    private static Bad limit(String ifMatch, Object body, int status, String code, String shown) {
        return new Bad(
                (test, it) -> test.controller().with("If-Match", ifMatch).put(it + "/limit", body),
                status,
                code,
                shown);
    }

    private static Bad term(Object term, int status, String code, String shown) {
        return new Bad(
                (test, it) -> test.controller()
                        .with("If-Match", "\"1\"")
                        .put(it + "/term", Map.of("term", term, "reason", "r")),
                status,
                code,
                shown);
    }

    private static Map<String, Object> term(String member, Object value) {
        var term = new HashMap<String, Object>(Map.of("base", "DELIVERY", "days", 30));
        term.put(member, value);
        return term;
    }

    private static Bad date(Object body, int status, String code, String shown) {
        return new Bad((test, it) -> test.finance().put(it + "/invoices/i1/base-date", body), status, code, shown);
    }

    private static Bad supply(String ifMatch, Object body, int status, String code, String shown) {
        return new Bad(
                (test, it) -> test.controller().with("If-Match", ifMatch).put(it + "/supply", body),
                status,
                code,
                shown);
    }

    private static Bad get(String path, int status, String code, String shown) {
        return new Bad((test, it) -> test.controller().get(it + path), status, code, shown);
    }

    private static Map<String, Object> shares(String paid, String invoice, String share) {
        return Map.of("amount", cny(paid), "allocations", List.of(share(invoice, share)));
    }

    private static Map<String, Object> share(String invoice, String amount) {
        return Map.of("invoiceId", invoice, "amount", cny(amount));
    }

    private static String large() {
        return "{\"reference\":\"" + "x".repeat(2_000_000) + "\"}";
    }
}
