package dev.customerwatch.customer.export.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cards leave in bulk only when a second person agrees. */
@ServiceTest("customer")
class ExportsTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String region;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        region = "R-" + UUID.randomUUID();
    }

    @Test
    void theFileHoldsTheCardsOnceApproved() {
        var person = customers
                .manager()
                .post("/customers", Map.of("name", "=王小明", "kind", "PERSON", "phone", "13800138000", "region", region))
                .expect(201);
        customers
                .manager()
                .post("/customers", Map.of("name", "江南春", "kind", "DEALER"))
                .expect(201);
        var path = "/exports/" + asked().at("/exportId");
        var officer = customers.with("PRIVACY_OFFICER");

        var early = customers.manager().get(path + "/file");
        officer.put(path + "/decision", Map.of("approve", true)).expect(200);
        var file = customers
                .manager()
                .with("Accept-Language", "zh-CN")
                .get(path + "/file")
                .expect(200);
        var again = customers.manager().get(path + "/file");

        assertThat(early.problem(409)).isEqualTo("export-not-now");
        assertThat(again.problem(409)).isEqualTo("export-not-now");
        var rows = file.text().split("\r\n", -1);
        assertThat(rows[0]).startsWith("\uFEFF客户标识,客户编码,客户名称");
        assertThat(rows[1]).isEqualTo(id(person) + ",,'=王小明,PERSON," + region + ",,,13800138000,,,POTENTIAL,,,,,,");
        assertThat(rows).hasSize(3);
        var audited = customers
                .with("AUDITOR")
                .get("/audit/entries?customerId=*&limit=200")
                .expect(200);
        assertThat(audited.text()).contains("EXPORT " + path.substring("/exports/".length()));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var path = "/exports/" + asked().at("/exportId") + "/decision";

        var own = Api.at(port).as("manager1", "GENERAL_MANAGER").put(path, Map.of("approve", true));

        assertThat(own.problem(403)).isEqualTo("second-person-needed");
        assertThat(customers
                        .with("GENERAL_MANAGER")
                        .put(path, Map.of("approve", false))
                        .expect(200)
                        .at("/status"))
                .isEqualTo("REFUSED");
        assertThat(customers
                        .with("GENERAL_MANAGER")
                        .put(path, Map.of("approve", true))
                        .problem(409))
                .isEqualTo("export-not-now");
    }

    @Test
    void dataThatOthersGetNameThemAndWhyTheyMay() {
        var body = new HashMap<String, String>(Map.of("reason", "Spring fair", "region", region));
        body.put("recipient", "Fair GmbH");
        var refused = customers.manager().post("/exports", body);
        body.put("basis", "CONTRACT");
        var path = "/exports/"
                + customers.manager().post("/exports", body).expect(201).at("/exportId");
        customers
                .with("PRIVACY_OFFICER")
                .put(path + "/decision", Map.of("approve", true))
                .expect(200);
        customers.manager().get(path + "/file").expect(200);

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(refused.at("/field")).isEqualTo("basis");
        assertThat(customers
                        .with("AUDITOR")
                        .get("/audit/entries?customerId=*&limit=200")
                        .text())
                .contains("for Fair GmbH by CONTRACT");
    }

    @Test
    void aSupervisorTakesOutTheirOwnRegionsOnly() {
        var user = "boss-" + UUID.randomUUID();
        customers
                .employ(user, Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01", "regions", List.of(region)))
                .expect(200);
        var supervisor = Api.at(port).as(user, "REGIONAL_SUPERVISOR");

        var everything = supervisor.post("/exports", Map.of("reason", "Spring fair"));
        var elsewhere = supervisor.post("/exports", Map.of("reason", "Spring fair", "region", "ELSEWHERE"));

        assertThat(everything.problem(400)).isEqualTo("invalid-value");
        assertThat(elsewhere.problem(400)).isEqualTo("invalid-value");
        assertThat(elsewhere.at("/value")).isEqualTo("ELSEWHERE");
        supervisor
                .post("/exports", Map.of("reason", "Spring fair", "region", region))
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource({"kind, SHOP", "grade, A", "state, GONE"})
    void whatNoCardCanBeIsNoFilter(String key, String value) {
        var refused = customers.manager().post("/exports", Map.of("reason", "Spring fair", key, value));

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(refused.at("/field") + " " + refused.at("/value")).isEqualTo(key + " " + value);
    }

    private Api.Answer asked() {
        return customers
                .manager()
                .post("/exports", Map.of("reason", "Spring fair", "region", region))
                .expect(201);
    }
}
