package dev.customerwatch.complaint.register.web;

import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.TestBroker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The service as different people call it, what it is told of customers, and what it publishes. */
final class ComplaintApi {

    private static final String REGISTERED = "customer.customer-registered.v1";

    private final Api api;

    ComplaintApi(int port) {
        this.api = Api.at(port);
    }

    /** One event as it stands on the topic. */
    record Published(String type, long sequence, JsonNode body) {}

    Api handler() {
        return api.as("handler1", "COMPLAINT_HANDLER");
    }

    Api rep(String user) {
        return api.as(user, "SALES_REP");
    }

    /** A word that no other test uses. */
    static String fresh(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Map<String, Object> grievance(String customerId, String text) {
        return Map.of(
                "customerId", customerId, "kind", "QUALITY", "channel", "HOTLINE", "severity", "MEDIUM", "text", text);
    }

    static Map<String, Object> assignment() {
        return Map.of("unit", "QUALITY_CONTROL", "assignee", "handler1");
    }

    static Map<String, Object> resolution() {
        return Map.of("remedy", "RETURN", "note", "Taken back", "cost", Map.of("amount", "113.00", "currency", "CNY"));
    }

    /** A complaint of a customer in the charge of that rep. */
    Answer filed(String rep) {
        var customer = customerOf(rep);
        return handler()
                .post("/complaints", grievance(customer, "Two pumps leak"))
                .expect(201);
    }

    /** A customer in the charge of that rep, as customer-service tells of it. */
    static String customerOf(String rep) {
        var id = Uuids.next();
        tell(id, rep, 1);
        return id;
    }

    static void tell(String customerId, String rep, long sequence) {
        var sample = Contracts.sample(REGISTERED);
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_id", Uuids.next());
        headers.put("ce_subject", customerId);
        headers.put("ce_sequence", Long.toString(sequence));
        var body = (ObjectNode) sample.data().deepCopy();
        ((ObjectNode) body.get("customer")).put("customerId", customerId).put("accountOwner", rep);
        TestBroker.send(sample.topic(), customerId, headers, EventJson.write(body));
    }

    static String path(Answer complaint) {
        return "/complaints/" + complaint.at("/complaintId");
    }

    /** The events of a complaint, once there are that many. */
    static List<Published> events(Answer complaint, int count) {
        return await("events of " + path(complaint))
                .atMost(Duration.ofSeconds(30))
                .until(() -> published(complaint.at("/complaintId")), events -> events.size() >= count);
    }

    static List<Published> published(String complaintId) {
        return TestBroker.records("complaint.events.v1").stream()
                .filter(row -> complaintId.equals(TestBroker.header(row, "ce_subject")))
                .map(ComplaintApi::event)
                .toList();
    }

    private static Published event(ConsumerRecord<String, byte[]> row) {
        return new Published(
                TestBroker.header(row, "ce_type"),
                Long.parseLong(TestBroker.header(row, "ce_sequence")),
                EventJson.mapper().readTree(row.value()));
    }
}
