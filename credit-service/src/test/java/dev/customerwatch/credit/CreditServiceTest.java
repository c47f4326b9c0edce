package dev.customerwatch.credit;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.ServiceTest;
import dev.customerwatch.testkit.TestBroker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole service, spoken to over HTTP and Kafka alone. */
@ServiceTest("credit")
abstract class CreditServiceTest {

    @LocalServerPort
    private int port;

    Api api() {
        return Api.at(port);
    }

    Api controller() {
        return api().as("controller1", "CREDIT_CONTROLLER");
    }

    Api finance() {
        return api().as("finance1", "FINANCE");
    }

    /** A customer that customer-service has just registered. */
    static String customer(@Nullable String accountOwner) {
        var customer = Uuids.next();
        var sample = Contracts.sample("customer.customer-registered.v1");
        var body = sample.data().deepCopy();
        var card = (ObjectNode) body.get("customer");
        card.put("customerId", customer);
        if (accountOwner != null) {
            card.put("accountOwner", accountOwner);
        }
        send(sample.topic(), sample.headers(), customer, customer, body);
        return customer;
    }

    /** A customer of whom all that was told is that another card counts in its place. */
    static String merged(String into) {
        var customer = Uuids.next();
        var sample = Contracts.sample("customer.customer-merged.v1");
        var body = (ObjectNode) sample.data().deepCopy();
        ((ObjectNode) body.get("customer")).put("customerId", customer).put("mergedInto", into);
        send(sample.topic(), sample.headers(), customer, customer, body.put("into", into));
        return customer;
    }

    String opened(String limit) {
        var customer = customer(null);
        open(customer, limit).expect(201);
        return customer;
    }

    Api.Answer open(String customer, String limit) {
        return controller()
                .post(
                        "/accounts",
                        Map.of("customerId", customer, "currency", "CNY", "limit", limit(limit), "termDays", 30));
    }

    static Map<String, Object> limit(String amount) {
        return Map.of("kind", "AMOUNT", "amount", cny(amount));
    }

    static Map<String, Object> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** One of sales' sample events with other ids and members. */
    static void sales(String type, String customer, String order, Map<String, Object> members) {
        var sample = Contracts.sample(type);
        var body = (ObjectNode) sample.data().deepCopy();
        body.put("orderId", order).put("customerId", customer);
        members.forEach((name, value) -> body.set(name, EventJson.mapper().valueToTree(value)));
        send(sample.topic(), sample.headers(), customer, order, body);
    }

    static void place(String customer, String order, String total) {
        sales("sales.order-placed.v1", customer, order, Map.of("payment", "CREDIT", "total", cny(total)));
    }

    static void deliver(String customer, String order, String total) {
        sales(
                "sales.order-delivered.v1",
                customer,
                order,
                Map.of("payment", "CREDIT", "deliveryId", Uuids.next(), "total", cny(total), "complete", true));
    }

    static void send(String topic, Map<String, String> headers, String key, String subject, JsonNode body) {
        var own = new HashMap<>(headers);
        own.put("ce_id", Uuids.next());
        own.put("ce_subject", subject);
        TestBroker.send(topic, key, own, EventJson.write(body));
    }

    /** Waits for an event about this customer. */
    static JsonNode published(String type, String customer, String member, String value) {
        var row = TestBroker.await(
                "credit.events.v1",
                record -> customer.equals(record.key())
                        && type.equals(TestBroker.header(record, "ce_type"))
                        && json(record.value()).path(member).asString("").equals(value));
        return json(row.value());
    }

    /** Types of the events about this customer so far. */
    static List<String> types(String customer) {
        return TestBroker.records("credit.events.v1").stream()
                .filter(record -> customer.equals(record.key()))
                .map(record -> TestBroker.header(record, "ce_type"))
                .toList();
    }

    private static JsonNode json(byte[] value) {
        return EventJson.mapper().readTree(value);
    }
}
