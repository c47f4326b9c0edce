package dev.customerwatch.complaint.register.web;

import static dev.customerwatch.complaint.register.web.ComplaintApi.assignment;
import static dev.customerwatch.complaint.register.web.ComplaintApi.customerOf;
import static dev.customerwatch.complaint.register.web.ComplaintApi.events;
import static dev.customerwatch.complaint.register.web.ComplaintApi.fresh;
import static dev.customerwatch.complaint.register.web.ComplaintApi.grievance;
import static dev.customerwatch.complaint.register.web.ComplaintApi.path;
import static dev.customerwatch.complaint.register.web.ComplaintApi.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest("complaint")
@ExtendWith(OutputCaptureExtension.class)
class ComplaintsTest {

    @LocalServerPort
    private int port;

    private ComplaintApi complaints;

    @BeforeEach
    void call() {
        complaints = new ComplaintApi(port);
    }

    @Test
    void isFiledAssignedAndResolved() {
        var filed = complaints.filed("rep1");
        var assigned =
                complaints.handler().post(path(filed) + "/assign", assignment()).expect(200);
        var resolved = complaints
                .handler()
                .post(path(filed) + "/resolve", resolution())
                .expect(200);

        assertThat(filed.header("Location")).isEqualTo(path(filed));
        assertThat(filed.etag()).isEqualTo("\"1\"");
        assertThat(filed.at("/status")).isEqualTo("FILED");
        assertThat(assigned.at("/status")).isEqualTo("ASSIGNED");
        assertThat(resolved.at("/status")).isEqualTo("RESOLVED");
        assertThat(resolved.at("/resolution/cost/amount")).isEqualTo("113.00");
        assertThat(resolved.at("/assignment/by")).isEqualTo("handler1");
        assertThat(resolved.etag()).isEqualTo("\"3\"");
        assertThat(complaints.handler().get(path(filed)).json()).isEqualTo(resolved.json());
        var events = events(filed, 3);
        assertThat(events)
                .extracting(ComplaintApi.Published::type)
                .containsExactly(
                        "complaint.complaint-filed.v1",
                        "complaint.complaint-assigned.v1",
                        "complaint.complaint-resolved.v1");
        assertThat(events).extracting(ComplaintApi.Published::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theSameStepAgainChangesAndPublishesNothing() {
        var filed = complaints.filed("rep1");
        complaints.handler().post(path(filed) + "/assign", assignment()).expect(200);
        var again =
                complaints.handler().post(path(filed) + "/assign", assignment()).expect(200);
        var resolved = complaints
                .handler()
                .post(path(filed) + "/resolve", resolution())
                .expect(200);
        var twice = complaints
                .handler()
                .post(path(filed) + "/resolve", resolution())
                .expect(200);

        assertThat(again.etag()).isEqualTo("\"2\"");
        assertThat(twice.json()).isEqualTo(resolved.json());
        assertThat(events(filed, 3))
                .extracting(ComplaintApi.Published::sequence)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void stepsOutOfOrderAreRefusedWithTheStatus() {
        var filed = complaints.filed("rep1");
        var early = complaints.handler().post(path(filed) + "/resolve", resolution());
        complaints.handler().post(path(filed) + "/assign", assignment()).expect(200);
        complaints.handler().post(path(filed) + "/resolve", resolution()).expect(200);
        var late = complaints
                .handler()
                .with("Accept-Language", "zh-CN")
                .post(path(filed) + "/assign", Map.of("unit", "STORES", "assignee", "handler2"));
        var otherwise =
                complaints.handler().post(path(filed) + "/resolve", Map.of("remedy", "NONE", "note", "No ground"));

        assertThat(early.problem(409)).isEqualTo("complaint-not-assigned");
        assertThat(early.at("/complaintStatus")).isEqualTo("FILED");
        assertThat(late.problem(409)).isEqualTo("complaint-resolved");
        assertThat(late.at("/title")).isEqualTo("投诉已办结");
        assertThat(otherwise.problem(409)).isEqualTo("complaint-resolved");
        assertThat(complaints.handler().get(path(filed)).etag()).isEqualTo("\"3\"");
    }

    @Test
    void aVersionThatIsNamedMustBeTheNewest() {
        var filed = complaints.filed("rep1");
        complaints
                .handler()
                .with("If-Match", "\"1\"")
                .post(path(filed) + "/assign", assignment())
                .expect(200);

        var stale = complaints.handler().with("If-Match", "\"1\"").post(path(filed) + "/resolve", resolution());

        assertThat(stale.problem(412)).isEqualTo("stale");
        assertThat(stale.at("/current")).isEqualTo("2");
        assertThat(complaints.handler().get(path(filed)).at("/status")).isEqualTo("ASSIGNED");
    }

    @Test
    void theSameRequestIsAnsweredAgainAndFiledOnce() {
        var customer = customerOf("rep1");
        var handler = complaints.handler().with("Idempotency-Key", fresh("key"));

        var first = handler.post("/complaints", grievance(customer, "Two pumps leak"))
                .expect(201);
        var again = handler.post("/complaints", grievance(customer, "Two pumps leak"))
                .expect(201);
        var other = handler.post("/complaints", grievance(customer, "Three pumps leak"));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem(422)).isEqualTo("idempotency-key-reused");
        var listed = complaints
                .handler()
                .get("/complaints?customerId=" + customer)
                .expect(200)
                .json();
        assertThat(listed.get("items").size()).isEqualTo(1);
    }

    @Test
    void wordsOfPeopleStayInside(CapturedOutput output) {
        var text = fresh("leak");
        var note = fresh("note");
        var filed = complaints
                .handler()
                .post("/complaints", grievance(customerOf("rep1"), text))
                .expect(201);
        complaints.handler().post(path(filed) + "/assign", assignment()).expect(200);
        complaints
                .handler()
                .post(path(filed) + "/resolve", Map.of("remedy", "NONE", "note", note))
                .expect(200);
        var refused = complaints.handler().post("/complaints", grievance(customerOf("rep1"), text + "\u202E"));

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(refused.at("/field")).isEqualTo("text");
        assertThat(refused.text()).doesNotContain(text);
        assertThat(events(filed, 3))
                .noneMatch(event -> event.body().toString().contains(text)
                        || event.body().toString().contains(note));
        assertThat(output.getAll()).doesNotContain(text).doesNotContain(note);
    }
}
