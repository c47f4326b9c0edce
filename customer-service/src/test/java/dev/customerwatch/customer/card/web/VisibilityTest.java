package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static dev.customerwatch.customer.card.web.CustomerApi.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees and changes which customers, and whose names. */
@ServiceTest("customer")
@ExtendWith(OutputCaptureExtension.class)
class VisibilityTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String owner;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        owner = fresh("rep");
    }

    @Test
    void aRepFindsAndReadsOnlyOwnCustomers() {
        var own = id(customers.registered(owner));
        var foreign = id(customers.registered(fresh("rep")));
        var rep = customers.rep(owner);

        var listed = rep.get("/customers").expect(200).json();

        assertThat(listed.at("/items/0/customerId").asString()).isEqualTo(own);
        assertThat(listed.get("items").size()).isEqualTo(1);
        rep.get("/customers/" + own).expect(200);
        var hidden = rep.get("/customers/" + foreign);
        assertThat(hidden.problem(404)).isEqualTo("not-found");
        assertThat(hidden.at("/field")).isEqualTo("customerId");
        assertThat(rep.get("/customers?accountOwner=" + fresh("other")).json().get("items"))
                .isEmpty();
        assertThat(rep.get("/customers?accountOwner=" + owner)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aRepChangesNoCustomerOfAnother() {
        var foreign = customers.registered(fresh("rep"));
        var path = "/customers/" + id(foreign) + "/state";
        var target = Map.of("to", "TARGET", "reason", "mine now");

        var hidden = customers.rep(owner).with("If-Match", foreign.etag()).put(path, target);
        var seen = new CustomerApi(port).with("SALES_REP");
        var both = Api.at(port).as(owner, "SALES_REP", "FINANCE").with("If-Match", foreign.etag());

        assertThat(hidden.problem(404)).isEqualTo("not-found");
        assertThat(seen.with("If-Match", foreign.etag()).put(path, target).problem(404))
                .isEqualTo("not-found");
        assertThat(both.put(path, target).problem(403)).isEqualTo("customer-not-yours");
        assertThat(customers.manager().get("/customers/" + id(foreign)).etag()).isEqualTo("\"1\"");
    }

    @Test
    void whoHandsOverACustomerNoLongerSeesIt() {
        var registered = customers.registered(owner);
        var path = "/customers/" + id(registered);
        customers
                .manager()
                .with("If-Match", registered.etag())
                .put(path + "/account-owner", Map.of("accountOwner", fresh("rep")))
                .expect(200);

        customers.rep(owner).get(path).expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "SALES_REP, 王小明",
        "SALES_MANAGER, 王小明",
        "GENERAL_MANAGER, 王小明",
        "PRIVACY_OFFICER, 王小明",
        "REGIONAL_SUPERVISOR, 王**",
        "CREDIT_CONTROLLER, 王**",
        "FINANCE, 王**",
        "COMPLAINT_HANDLER, 王**",
        "AUDITOR, 王**",
        "ON_CALL, 王**",
        "INTEGRATION, 王**"
    })
    void namesOfPersonsAreClearForWhoHasTheRightAndNamesAPurpose(String role, String shown) {
        var registered = customers.rep(owner).post("/customers", person("王小明")).expect(201);
        var viewer = Api.at(port).as(owner, role);

        var read = viewer.get("/customers/" + id(registered) + "?purpose=VISIT").expect(200);
        var unasked = viewer.get("/customers/" + id(registered)).expect(200);
        var listed = viewer.get("/customers?accountOwner=" + owner).expect(200);

        assertThat(read.at("/name")).isEqualTo(shown);
        assertThat(read.at("/displayName")).isEqualTo("王**");
        assertThat(unasked.at("/name")).isEqualTo("王**");
        assertThat(listed.at("/items/0/name")).isEqualTo("王**");
    }

    @Test
    void aNameOfAPersonLeavesTheServiceNeitherInEventsNorInLogs(CapturedOutput output) {
        var name = fresh("欧阳");
        var registered = customers.rep(owner).post("/customers", person(name)).expect(201);
        customers
                .rep(owner)
                .with("If-Match", registered.etag())
                .put("/customers/" + id(registered), person(name + "明"))
                .expect(200);
        customers.rep(owner).post("/customers", person(name + "\u202E明")).expect(400);
        customers
                .rep(owner)
                .post("/customers", "{\"name\":\"" + name + "\",\"kind\":5}")
                .expect(400);

        assertThat(events(id(registered), 2)).hasSize(2);
        assertThat(CustomerApi.publishedTexts()).noneMatch(text -> text.contains(name));
        assertThat(output.getAll()).doesNotContain(name);
    }

    @Test
    void aSupervisorBoundToRegionsSeesTheCustomersOfThoseOnly() {
        var supervisor = "sup-" + UUID.randomUUID();
        var own = "R-" + UUID.randomUUID();
        var inside = id(customers.manager().post("/customers", of(own)).expect(201));
        var outside = id(customers.manager().post("/customers", of("elsewhere")).expect(201));
        var viewer = Api.at(port).as(supervisor, "REGIONAL_SUPERVISOR");
        viewer.get("/customers/" + outside).expect(200);
        customers
                .employ(supervisor, Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01", "regions", List.of(own)))
                .expect(200);

        viewer.get("/customers/" + inside).expect(200);
        assertThat(viewer.get("/customers/" + outside).problem(404)).isEqualTo("not-found");
        assertThat(viewer.get("/customers").expect(200).json().get("items")).hasSize(1);
        assertThat(viewer.get("/customers?region=elsewhere").expect(200).json().get("items"))
                .isEmpty();
        assertThat(viewer.get("/customers?region=" + own).expect(200).json().get("items"))
                .hasSize(1);
        viewer.get("/supervision/regions/" + own + "/plan?year=" + Year.now(ZoneOffset.UTC))
                .expect(200);
        assertThat(viewer.get("/supervision/regions/elsewhere/plan?year=" + Year.now(ZoneOffset.UTC))
                        .problem(404))
                .isEqualTo("not-found");
    }

    private static Map<String, String> of(String region) {
        return Map.of("name", "江南" + UUID.randomUUID(), "kind", "ENTERPRISE", "region", region);
    }
}
