package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Anomaly reports over HTTP. */
class AnomalyHttpTest extends CreditServiceTest {

    private static final String PATH = "/anomaly-reports";

    @Test
    void anybodysReportReachesTheManagerWhoMayHoldSupply() {
        var customer = customer("rep1");
        open(customer, "1000.00").expect(201);
        var somebody = api().as("rep2", "SALES_REP");
        var report = somebody.with("Idempotency-Key", customer)
                .post(PATH, report(customer))
                .expect(201);
        assertThat(somebody.with("Idempotency-Key", customer)
                        .post(PATH, report(customer))
                        .expect(201)
                        .at("/reportId"))
                .isEqualTo(report.at("/reportId"));
        published("credit.anomaly-reported.v1", customer, "reportId", report.at("/reportId"));
        var manager = api().as("manager1", "SALES_MANAGER");
        assertThat(manager.get(PATH + "?open=true&limit=200").expect(200).text())
                .contains(customer);
        assertThat(controller()
                        .get("/accounts/" + customer + "/credit-file")
                        .expect(200)
                        .at("/review/reasons/0/kind"))
                .isEqualTo("ANOMALY_REPORTED");

        var path = PATH + "/" + report.at("/reportId") + "/handling";
        var handled = manager.post(path, Map.of("holdSupply", true, "finding", "business has stopped"))
                .expect(200);
        assertThat(handled.at("/handling/by")).isEqualTo("manager1");
        published("credit.supply-held.v1", customer, "reason", "business has stopped");
        var again = manager.with("Accept-Language", "zh-CN").post(path, Map.of("holdSupply", false, "finding", "no"));
        assertThat(again.problem(409)).isEqualTo("anomaly-report-handled");
        assertThat(again.at("/title")).isEqualTo("此前已处理");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var rep = api().as("rep1", "SALES_REP");
        assertThat(rep.post(PATH, report(Uuids.next())).problem(422)).isEqualTo("unknown-customer");
        assertThat(rep.post(PATH, Map.of("customerId", "c", "kind", "BUSINESS", "text", ""))
                        .problem(400))
                .isEqualTo("validation-failed");
        assertThat(rep.get(PATH).problem(403)).isEqualTo("forbidden");
        assertThat(api().as("manager1", "SALES_MANAGER")
                        .post(PATH + "/" + Uuids.next() + "/handling", Map.of("holdSupply", true, "finding", "visited"))
                        .problem(404))
                .isEqualTo("not-found");
    }

    private static Map<String, Object> report(String customer) {
        return Map.of("customerId", customer, "kind", "BUSINESS", "text", "the warehouse is empty");
    }
}
