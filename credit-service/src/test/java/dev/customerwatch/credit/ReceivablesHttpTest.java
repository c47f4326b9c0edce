package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status table and the ageings over HTTP. */
class ReceivablesHttpTest extends CreditServiceTest {

    @Test
    void showsWhatCustomersOweByAgeAndOwner() {
        var owner = "rep-" + Uuids.next();
        var customer = customer(owner);
        open(customer, "1000.00").expect(201);
        deliver(customer, "order", "150.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        var rep = api().as(owner, "SALES_REP");

        var status = rep.get("/receivables?from=2026-01-01&asOf=2026-02-14").expect(200);
        assertThat(status.at("/tables/0/customers/0/customerId")).isEqualTo(customer);
        assertThat(status.at("/tables/0/customers/0/figures/sales/amount")).isEqualTo("150.00");
        assertThat(status.at("/tables/0/customers/0/figures/ageing/buckets/DAYS_1_30/amount"))
                .isEqualTo("150.00");
        assertThat(status.at("/tables/0/customers/0/usedShare")).isEqualTo("0.1500");
        assertThat(status.at("/tables/0/owners/" + owner + "/overdue/amount")).isEqualTo("150.00");
        var ageing =
                rep.get("/receivables/ageing?base=DOCUMENT&asOf=2026-02-14").expect(200);
        assertThat(ageing.at("/tables/0/total/buckets/YEARS_UP_TO_1/amount")).isEqualTo("150.00");
        assertThat(ageing.at("/tables/0/total/total/amount")).isEqualTo("150.00");
        assertThat(rep.get("/receivables/ageing?asOf=2026-01-01")
                        .expect(200)
                        .json()
                        .get("tables"))
                .isEmpty();
    }

    @Test
    void givesTheSameFiguresAsCsvInBothLanguages() {
        var owner = "rep-" + Uuids.next();
        var customer = customer(owner);
        open(customer, "1000.00").expect(201);
        deliver(customer, "order", "150.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        var rep = api().as(owner, "SALES_REP");
        var path = "/receivables.csv?from=2026-01-01&asOf=2026-02-14";

        var csv = rep.get(path).expect(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.text()).startsWith("\uFEFFCustomer,Name,Account owner,Credit rating,Currency,Credit limit");
        assertThat(csv.text().lines().skip(1).findFirst().orElseThrow())
                .isEqualTo(
                        customer + ",江南春机械有限公司," + owner + ",,CNY,1000.00,150.00,0.1500,0.00,150.00,0.00,0.00,150.00,"
                                + "0.00,150.00,0.00,0.00,0.00,0.00,9,150.00,1350.00,0.22,,,,,,0.00");
        assertThat(csv.text().lines()).hasSize(4);
        var chinese = rep.with("Accept-Language", "zh-CN").get(path).expect(200);
        assertThat(chinese.text()).startsWith("\uFEFF客户,客户名称,客户负责人,信用等级,币种,信用额度");
        var ageing = rep.get("/receivables/ageing.csv?asOf=2026-02-14").expect(200);
        assertThat(ageing.text())
                .contains(customer + ",江南春机械有限公司," + owner + ",CNY,0.00,150.00,0.00,0.00,0.00,0.00,150.00");
    }

    @ParameterizedTest
    @CsvSource({"UNLIMITED, Unlimited, 不限额", "NONE, No credit (0), 不予赊销(额度为0)", "NOT_DECIDED, Not decided, 未核定额度"})
    void tellsApartThatNoLimitIsDecidedThatThereIsNoCreditAndThatThereIsNoLimit(
            String kind, String english, String chinese) {
        var owner = "rep-" + Uuids.next();
        var customer = customer(owner);
        var opened = open(customer, "1000.00").expect(201);
        deliver(customer, "order", "150.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        var change = Map.of("limit", Map.of("kind", kind), "reason", "review");
        var newest = controller().get("/accounts/" + customer).expect(200).etag();
        assertThat(opened.etag()).isNotEqualTo(newest);
        api().as("general1", "GENERAL_MANAGER")
                .with("If-Match", newest)
                .put("/accounts/" + customer + "/limit", change)
                .expect(200);
        var rep = api().as(owner, "SALES_REP");

        var status = rep.get("/receivables?from=2026-01-01&asOf=2026-02-14").expect(200);
        assertThat(status.at("/tables/0/customers/0/limitKind")).isEqualTo(kind);
        assertThat(status.at("/tables/0/usedByOwners/" + owner + "/amount")).isEqualTo("150.00");
        assertThat(status.at("/tables/0/used/amount")).isEqualTo("150.00");
        var path = "/receivables.csv?from=2026-01-01&asOf=2026-02-14";
        var csv = rep.get(path).expect(200).text();
        assertThat(csv).contains(",CNY," + english + ",150.00,,0.00", ",CNY,,150.00,,0.00");
        assertThat(rep.with("Accept-Language", "zh-CN").get(path).expect(200).text())
                .contains(",CNY," + chinese + ",150.00,");
    }

    @Test
    void givesTheSameFiguresAsPagesInBothLanguages() {
        var owner = "rep-" + Uuids.next();
        var customer = customer(owner);
        open(customer, "1000.00").expect(201);
        deliver(customer, "order", "150.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        var rep = api().as(owner, "SALES_REP");
        var path = "/receivables.html?from=2026-01-01&asOf=2026-02-14";

        var page = rep.get(path).expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text())
                .contains("<h1>Receivables status</h1>", "At the end of February 14, 2026", "DSO 45.0 days")
                .contains("<td class=\"id\">" + customer + "</td>", "江南春机械有限公司", "15.00 %", "1,350.00");
        var chinese = rep.with("Accept-Language", "zh-CN").get(path).expect(200);
        assertThat(chinese.text()).contains("<html lang=\"zh-CN\"", "<h1>欠款状况表</h1>", "截至 2026年2月14日");
        var ageing = rep.with("Accept-Language", "zh-CN")
                .get("/receivables/ageing.html?base=DOCUMENT&asOf=2026-02-14")
                .expect(200);
        assertThat(ageing.text()).contains("应收账款账龄(按单据日期)", "1年以内", customer, "150.00", "坏账准备", "7.50");
        assertThat(rep.get("/receivables.html?asOf=yesterday").problem(400)).isEqualTo("invalid-parameter");
    }

    @Test
    void chargesWhatContractsSayForPayingLate() {
        var owner = "rep-" + Uuids.next();
        var customer = customer(owner);
        open(customer, "1000.00").expect(201);
        deliver(customer, "order", "150.00");
        published("credit.invoice-issued.v1", customer, "orderId", "order");
        var rep = api().as(owner, "SALES_REP");
        var path = "?from=2026-01-01&to=2026-02-14";

        var late = rep.get("/receivables/late-interest" + path).expect(200);
        assertThat(late.at("/tables/0/customers/0/figures/amountTimesDays/amount"))
                .isEqualTo("1350.00");
        assertThat(late.at("/tables/0/interest/amount")).isEqualTo("0.68");
        assertThat(rep.get("/receivables/late-interest.csv" + path).expect(200).text())
                .contains(",2026-02-05,1350.00,0.68");
        assertThat(rep.with("Accept-Language", "zh-CN")
                        .get("/receivables/late-interest.html" + path)
                        .expect(200)
                        .text())
                .contains("逾期利息(按合同)", "2026年2月5日", "1,350.00");
        assertThat(rep.get("/receivables/late-interest?from=2026-02-01&to=2026-01-01")
                        .problem(400))
                .isEqualTo("invalid-parameter");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(finance().get("/receivables?from=2026-02-01&asOf=2026-01-01").problem(400))
                .isEqualTo("invalid-value");
        assertThat(finance().get("/receivables?asOf=yesterday").problem(400)).isEqualTo("invalid-parameter");
        assertThat(finance().get("/receivables/ageing?base=LUCK").problem(400)).isEqualTo("invalid-parameter");
        assertThat(api().as("operator1", "OPERATOR").get("/receivables").problem(403))
                .isEqualTo("forbidden");
        finance().get("/receivables").expect(200);
    }
}
