package dev.customerwatch.complaint.register.web;

import static dev.customerwatch.complaint.register.web.ComplaintApi.assignment;
import static dev.customerwatch.complaint.register.web.ComplaintApi.customerOf;
import static dev.customerwatch.complaint.register.web.ComplaintApi.events;
import static dev.customerwatch.complaint.register.web.ComplaintApi.fresh;
import static dev.customerwatch.complaint.register.web.ComplaintApi.grievance;
import static dev.customerwatch.complaint.register.web.ComplaintApi.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.ServiceTest;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read or may not be is answered with field and value; nothing is stored, nothing published. */
@ServiceTest("complaint")
class BadComplaintsTest {

    @LocalServerPort
    private int port;

    private ComplaintApi complaints;

    @BeforeEach
    void call() {
        complaints = new ComplaintApi(port);
    }

    @Test
    void anUnknownCustomerIsRefusedAndMayBeTriedAgain() {
        var unknown = Uuids.next();

        var refused = complaints.handler().post("/complaints", grievance(unknown, "Two pumps leak"));

        assertThat(refused.problem(422)).isEqualTo("unknown-customer");
        assertThat(refused.at("/field")).isEqualTo("customerId");
        assertThat(refused.at("/value")).isEqualTo(unknown);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aRepFilesNoComplaintOfAnothersCustomer() {
        var customer = customerOf(fresh("rep"));
        var known = grievance(customer, "Two pumps leak");
        await().until(() -> complaints.handler().post("/complaints", known).status() == 201);

        var refused = complaints.rep(fresh("rep")).post("/complaints", grievance(customer, "Two pumps leak"));

        assertThat(refused.problem(422)).isEqualTo("unknown-customer");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, GOODS, invalid-value",
        "channel, FAX, invalid-value",
        "severity, BAD, invalid-value",
        "orderId, 17, invalid-value",
        "text, '', invalid-value",
        "colour, red, unknown-member"
    })
    void namesTheFieldOfAnUnreadableComplaint(String field, String value, String code) {
        var customer = customerOf("rep1");
        var body = new HashMap<>(grievance(customer, "Two pumps leak"));
        body.put(field, value);

        var refused = complaints.handler().post("/complaints", body);

        assertThat(refused.problem(400)).isEqualTo(code);
        assertThat(refused.at("/field")).isEqualTo(field);
        var listed =
                complaints.handler().get("/complaints?customerId=" + customer).expect(200);
        assertThat(listed.json().get("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"customerId", "kind", "channel", "severity", "text"})
    void namesTheFieldThatIsMissing(String field) {
        var body = new HashMap<>(grievance(customerOf("rep1"), "Two pumps leak"));
        body.remove(field);

        var refused = complaints.handler().post("/complaints", body);

        assertThat(refused.problem(400)).isEqualTo("validation-failed");
        assertThat(refused.at("/errors/0/field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "assign | {\"unit\":\"X\"} | validation-failed",
                "assign | {\"unit\":\"\",\"assignee\":\"handler1\"} | invalid-value",
                "resolve | {\"remedy\":\"GIFT\",\"note\":\"x\"} | invalid-value",
                "resolve | {\"remedy\":\"RETURN\"} | validation-failed",
                "resolve | {\"remedy\":\"RETURN\",\"note\":\"x\",\"cost\":{\"amount\":\"-1.00\",\"currency\":\"CNY\"}}"
                        + " | invalid-value",
                "resolve | {\"remedy\":\"RETURN\",\"note\":\"x\",\"cost\":{\"amount\":\"1.00\",\"currency\":\"XYZ\"}}"
                        + " | invalid-value",
                "resolve | {\"remedy\":\"RETURN\",\"note\":\"x\",\"cost\":{\"amount\":\"1.005\",\"currency\":\"CNY\"}}"
                        + " | invalid-value",
                "resolve | {\"remedy\": | malformed-json"
            })
    void aRefusedStepChangesAndPublishesNothing(String step, String body, String code) {
        var filed = complaints.filed("rep1");

        var refused = complaints.handler().post(path(filed) + "/" + step, body);

        assertThat(refused.problem(400)).as(refused.text()).isEqualTo(code);
        assertThat(complaints.handler().get(path(filed)).json()).isEqualTo(filed.json());
        complaints.handler().post(path(filed) + "/assign", assignment()).expect(200);
        assertThat(events(filed, 2))
                .extracting(ComplaintApi.Published::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void anUnknownComplaintIsNotFound() {
        var refused = complaints.handler().post("/complaints/" + Uuids.next() + "/assign", assignment());

        assertThat(refused.problem(404)).isEqualTo("not-found");
        assertThat(refused.at("/field")).isEqualTo("complaintId");
    }
}
