package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.TestBroker;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents in another currency than the account's, over HTTP and Kafka; each test has a currency of its own. */
class CurrencyHttpTest extends CreditServiceTest {

    @Test
    void aNewRateMovesTheExposureAndAPaymentLeavesNothing() {
        rate("SGD", "2020-01-01", "5.3");
        var customer = opened("1000.00");
        deliver(customer, "order", "SGD", "100.00");
        var invoice = published("credit.invoice-issued.v1", customer, "orderId", "order");
        assertThat(invoice.at("/amount/currency").asString()).isEqualTo("SGD");
        assertThat(invoice.at("/postings/0/amount/amount").asString()).isEqualTo("530.00");
        assertThat(invoice.at("/postings/0/exchange/original/amount").asString())
                .isEqualTo("100.00");
        assertThat(invoice.at("/postings/0/exchange/rateDate").asString()).isEqualTo("2020-01-01");

        rate("SGD", "2020-01-02", "5.5");
        var revalued = published("credit.exposure-revalued.v1", customer, "rate", "5.5");
        assertThat(revalued.at("/postings/0/amount/amount").asString()).isEqualTo("20.00");
        assertThat(revalued.at("/postings/0/exchange/difference").asString()).isEqualTo("UNREALISED");
        assertThat(exposure(customer)).isEqualTo("550.00");
        assertThat(controller()
                        .get("/accounts/" + customer + "/entries?limit=200")
                        .expect(200)
                        .text())
                .contains("REVALUED");

        var paid = finance()
                .post("/accounts/" + customer + "/payments", Map.of("amount", money("100.00", "SGD")))
                .expect(201);
        assertThat(paid.at("/allocations/0/amount/currency")).isEqualTo("SGD");
        assertThat(paid.at("/figures/exposure/amount")).isEqualTo("0.00");
        published("credit.invoice-settled.v1", customer, "orderId", "order");
    }

    @Test
    void withoutARateAnOrderIsRefusedAndADeliveryWaitsToBeReplayed() {
        var customer = opened("1000.00");
        sales("sales.order-placed.v1", customer, "order", Map.of("payment", "CREDIT", "total", money("100.00", "HKD")));
        assertThat(published("credit.credit-refused.v1", customer, "orderId", "order")
                        .get("reason")
                        .asString())
                .isEqualTo("NO_RATE");

        deliver(customer, "other", "HKD", "100.00");
        var dead = TestBroker.await("sales.events.v1.credit.dead", record -> customer.equals(record.key()));
        assertThat(TestBroker.header(dead, "dlt_reason")).isEqualTo("no-rate");
        rate("HKD", "2020-01-01", "0.91");
        api().as("operator1", "OPERATOR")
                .post(
                        "/dead-letters/replay",
                        Map.of("topic", dead.topic(), "partition", dead.partition(), "offset", dead.offset()))
                .expect(200);
        published("credit.invoice-issued.v1", customer, "orderId", "other");
        assertThat(exposure(customer)).isEqualTo("91.00");
    }

    @Test
    void aMissingRateIsAProblemThatNamesPairAndDay() {
        var customer = opened("1000.00");
        var body = new HashMap<String, Object>(Map.of("amount", money("1.00", "ZAR")));
        body.put("receivedAt", "2026-01-05T02:00:00Z");

        var answer = finance().with("Accept-Language", "zh-CN").post("/accounts/" + customer + "/payments", body);

        assertThat(answer.problem(422)).isEqualTo("no-rate");
        assertThat(answer.at("/value")).isEqualTo("ZAR");
        assertThat(answer.at("/quote")).isEqualTo("CNY");
        assertThat(answer.at("/on")).isEqualTo("2026-01-05");
        assertThat(answer.at("/title")).isEqualTo("没有汇率");
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1.5, 0",
        "JPY, 1.0, -",
        "CNY, 1.001, 2",
        "CNY, 1.1, -",
        "KWD, 1.0001, 3",
        "KWD, 1.001, -",
    })
    void anAmountHasTheDecimalsOfItsCurrencyAtMost(String currency, String amount, String allowed) {
        for (var each : new String[] {"JPY", "KWD"}) {
            rate(each, "2020-01-01", "1.5");
        }
        var customer = opened("1000.00");
        var answer = finance().post("/accounts/" + customer + "/payments", Map.of("amount", money(amount, currency)));

        if (allowed.equals("-")) {
            answer.expect(201);
        } else {
            assertThat(answer.problem(400)).isEqualTo("invalid-value");
            assertThat(answer.at("/field")).isEqualTo("amount");
            assertThat(answer.text()).contains("at most " + allowed + " decimals in " + currency, amount);
        }
    }

    @Test
    void tablesOfTwoCurrenciesStandBesideEachOther() {
        rate("THB", "2020-01-01", "0.2");
        var owner = "rep-" + Uuids.next();
        var yuan = owned(owner, "CNY");
        var dollars = owned(owner, "USD");
        deliver(yuan, "order", "THB", "500.00");
        deliver(yuan, "yuan", "CNY", "10.00");
        deliver(dollars, "order", "USD", "30.00");
        published("credit.invoice-issued.v1", yuan, "orderId", "yuan");
        published("credit.invoice-issued.v1", dollars, "orderId", "order");
        var rep = api().as(owner, "SALES_REP");

        for (var path : new String[] {"?from=2026-01-01&asOf=2026-02-14", "/ageing?asOf=2026-02-14"}) {
            var tables = rep.get("/receivables" + path).expect(200);
            assertThat(tables.json().get("tables")).hasSize(2);
            assertThat(tables.at("/tables/0/currency")).isEqualTo("CNY");
            assertThat(tables.at("/tables/1/currency")).isEqualTo("USD");
        }
        var ageing = rep.get("/receivables/ageing?asOf=2026-02-14").expect(200);
        assertThat(ageing.at("/tables/0/total/total/amount")).isEqualTo("110.00");
        assertThat(ageing.at("/tables/1/total/total/amount")).isEqualTo("30.00");
        assertThat(ageing.at("/tables/0/owners/" + owner + "/total/amount")).isEqualTo("110.00");
        for (var table : new String[] {
            "/receivables/plan.csv?from=2026-01-01&to=2026-12-31",
            "/receivables/collection.csv?month=2026-02",
            "/receivables.csv?from=2026-01-01&asOf=2026-02-14",
            "/receivables/ageing.csv?base=DOCUMENT&asOf=2026-02-14"
        }) {
            assertThat(rep.get(table).expect(200).text())
                    .as(table)
                    .contains(",CNY,", ",USD,", "110.00", "30.00")
                    .doesNotContain("140.00");
        }
        assertThat(rep.get("/receivables.html?from=2026-01-01&asOf=2026-02-14")
                        .expect(200)
                        .text())
                .contains("110.00", "30.00")
                .doesNotContain("140.00");
    }

    private String owned(String owner, String currency) {
        var customer = customer(owner);
        api().as("general1", "GENERAL_MANAGER")
                .post(
                        "/accounts",
                        Map.of(
                                "customerId",
                                customer,
                                "currency",
                                currency,
                                "limit",
                                Map.of("kind", "UNLIMITED"),
                                "termDays",
                                30))
                .expect(201);
        return customer;
    }

    private String exposure(String customer) {
        return controller().get("/accounts/" + customer).expect(200).at("/figures/exposure/amount");
    }

    private void rate(String currency, String day, String rate) {
        var path = "/exchange-rates/" + currency + "/CNY/" + day;
        if (finance().get(path).status() == 404) {
            put(path, rate).expect(200);
        }
    }

    private Api.Answer put(String path, String rate) {
        return finance().with("If-Match", "\"0\"").put(path, Map.of("rate", rate, "source", "PBOC"));
    }

    private static void deliver(String customer, String order, String currency, String total) {
        sales(
                "sales.order-delivered.v1",
                customer,
                order,
                Map.of(
                        "payment",
                        "CREDIT",
                        "deliveryId",
                        Uuids.next(),
                        "total",
                        money(total, currency),
                        "complete",
                        true));
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
