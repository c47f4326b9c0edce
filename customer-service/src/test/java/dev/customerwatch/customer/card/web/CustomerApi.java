package dev.customerwatch.customer.card.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.TestBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** The service as different people call it, and what it publishes. */
public final class CustomerApi {

    private static final String TOPIC = "customer.events.v1";

    private final Api api;

    public CustomerApi(int port) {
        this.api = Api.at(port);
    }

    /** One event as it stands on the topic. */
    public record Published(String type, long sequence, String causation, JsonNode body) {}

    public Api manager() {
        return api.as("manager1", "SALES_MANAGER");
    }

    public Api rep(String user) {
        return api.as(user, "SALES_REP");
    }

    public Api with(String role) {
        return api.as("somebody", role);
    }

    /** Says how somebody is employed, be it for the first time or again. */
    public Answer employ(String user, Map<String, ?> employment) {
        var manager = with("GENERAL_MANAGER");
        var known = manager.get("/staff/" + user);
        return (known.status() == 200 ? manager.with("If-Match", known.etag()) : manager)
                .put("/staff/" + user, employment);
    }

    /** A word that no other test uses. */
    static String fresh(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Map<String, Object> company(String name) {
        return Map.of("name", name, "kind", "ENTERPRISE");
    }

    static Map<String, Object> person(String name) {
        return Map.of("name", name, "kind", "PERSON");
    }

    /** Registers a company in the charge of that rep. */
    public Answer registered(String rep) {
        return rep(rep).post("/customers", company(fresh("江南春机械"))).expect(201);
    }

    public static String id(Answer answer) {
        return answer.at("/customerId");
    }

    /** The events of a customer, once there are that many. */
    public static List<Published> events(String customerId, int count) {
        return await("events of " + customerId)
                .atMost(Duration.ofSeconds(30))
                .until(() -> published(customerId), events -> events.size() >= count);
    }

    /** The names on the topic now. */
    static List<String> publishedTexts() {
        return TestBroker.records(TOPIC).stream()
                .map(row -> new String(row.value(), UTF_8))
                .toList();
    }

    private static List<Published> published(String customerId) {
        return TestBroker.records(TOPIC).stream()
                .filter(row -> customerId.equals(row.key()))
                .map(CustomerApi::event)
                .toList();
    }

    private static Published event(ConsumerRecord<String, byte[]> row) {
        return new Published(
                TestBroker.header(row, "ce_type"),
                Long.parseLong(TestBroker.header(row, "ce_sequence")),
                TestBroker.header(row, "ce_causationid"),
                EventJson.mapper().readTree(row.value()));
    }
}
