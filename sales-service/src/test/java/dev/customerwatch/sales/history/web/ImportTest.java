package dev.customerwatch.sales.history.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.SalesTest;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** History of another system comes in through the API and leaves as events. */
class ImportTest extends SalesTest {

    private static final String PAST = "2025-03-03T02:30:00Z";
    private static final String LATER = "2025-04-01T06:00:00Z";

    private final String source = "erp-" + Uuids.next();

    @Test
    void takesOverOrdersAndReturnsAndSaysWhenItIsComplete() {
        var customer = customerOf("rep1");
        var importId = begin();
        var rows = List.of(row("1", customer, "ORDER", LATER, "885.00"), row("2", customer, "RETURN", PAST, "20.00"));

        assertThat(send(importId, rows).at("/added")).isEqualTo("2");
        var completed = complete(importId);

        assertThat(completed.at("/customers")).isEqualTo("1");
        assertThat(completed.at("/facts")).isEqualTo("2");
        var events = events(customer, 3);
        assertThat(types(events))
                .containsExactlyInAnyOrder(
                        "sales.order-confirmed.v1", "sales.order-returned.v1", "sales.history-imported.v1");
        assertThat(events).allSatisfy(event -> {
            assertThat(TestBroker.header(event, "ce_origin")).isEqualTo("import");
            assertThat(TestBroker.header(event, "ce_importid")).isEqualTo(importId);
            assertThat(TestBroker.header(event, "ce_recordedtime")).isEqualTo(TestBroker.header(event, "ce_time"));
        });
        var history = EventJson.mapper()
                .readTree(ofType(events, "sales.history-imported.v1").value());
        assertThat(history.at("/count").asInt()).isEqualTo(2);
        assertThat(history.at("/total/amount").asString()).isEqualTo("865.00");
        assertThat(Instant.parse(history.at("/from").asString())).isEqualTo(PAST);
        assertThat(Instant.parse(history.at("/firstOrderAt").asString())).isEqualTo(LATER);
    }

    @Test
    void anImportedOrderIsReadLikeAnyOtherAndDone() {
        var customer = customerOf("rep1");
        send(begin(), List.of(row("1", customer, "ORDER", PAST, "885.00")));

        var listed =
                rep().get("/orders?customerId=" + customer).expect(200).json().at("/items/0");

        assertThat(listed.at("/status").asString()).isEqualTo("CLOSED");
        assertThat(listed.at("/delivered").asString()).isEqualTo("FULL");
        assertThat(listed.at("/paid").asString()).isEqualTo("FULL");
        assertThat(Instant.parse(listed.at("/placedAt").asString())).isEqualTo(PAST);
    }

    @Test
    void rowsThatComeTwiceCountOnce() {
        var customer = customerOf("rep1");
        var importId = begin();
        var rows = new ArrayList<>(List.of(row("1", customer, "ORDER", PAST, "885.00")));
        rows.addAll(rows);
        rows.add(row("2", customer, "RETURN", LATER, "1.00"));

        assertThat(send(importId, rows)).satisfies(answer -> {
            assertThat(answer.at("/added")).isEqualTo("2");
            assertThat(answer.at("/repeated")).isEqualTo("1");
        });
        assertThat(send(importId, rows).at("/repeated")).isEqualTo("3");
        complete(importId);
        assertThat(send(importId, rows).at("/repeated")).isEqualTo("3");
        var second = begin();
        assertThat(second).isNotEqualTo(importId);
        assertThat(send(second, rows).at("/repeated")).isEqualTo("3");
        assertThat(complete(second).at("/facts")).isEqualTo("0");

        assertThat(events(customer, 3)).hasSize(3);
    }

    @Test
    void twoRowsWithOneNumberAndDifferentContentAreNotBothTrue() {
        var customer = customerOf("rep1");
        var importId = begin();
        var rows = List.of(row("1", customer, "ORDER", PAST, "885.00"), row("1", customer, "ORDER", PAST, "885.01"));

        var answer = send(importId, rows);

        assertThat(answer.at("/added")).isEqualTo("1");
        assertThat(answer.at("/rejected/0/row")).isEqualTo("1");
        assertThat(answer.at("/rejected/0/reason")).isEqualTo("NUMBER_REUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, SALE, UNKNOWN_KIND",
        "externalId, ' ', MISSING",
        "at, yesterday, NOT_A_TIME",
        "at, 9999-01-01T00:00:00Z, IN_THE_FUTURE",
        "net, 12a, NOT_AN_AMOUNT",
        "net, 1.001, NOT_AN_AMOUNT",
        "net, 0.00, ZERO_AMOUNT",
        "net, -1.00, NEGATIVE_AMOUNT",
        "tax, -1.00, NEGATIVE_AMOUNT",
        "product, ' ', MISSING"
    })
    void rejectsARowThatSaysNonsenseAndTakesTheOthers(String field, String value, String reason) {
        var customer = customerOf("rep1");
        var bad = new HashMap<>(row("1", customer, "ORDER", PAST, "885.00"));
        bad.put(field, value);

        var answer = send(begin(), List.of(bad, row("2", customer, "ORDER", PAST, "885.00")));

        assertThat(answer.at("/added")).isEqualTo("1");
        assertThat(answer.at("/rejected/0/row")).isEqualTo("0");
        assertThat(answer.at("/rejected/0/field")).isEqualTo(field);
        assertThat(answer.at("/rejected/0/reason")).isEqualTo(reason);
    }

    @Test
    void aCompletedImportTakesNoNewRow() {
        var customer = customerOf("rep1");
        var importId = begin();
        complete(importId);

        var refused = manager()
                .post("/imports/" + importId + "/rows", rows(List.of(row("9", customer, "ORDER", PAST, "1.00"))));

        assertThat(refused.problem(409)).isEqualTo("import-closed");
        assertNothingHappened(customer);
    }

    @Test
    void aCustomerThatIsNotKnownYetIsAskedForAgain() {
        var body = rows(List.of(row("1", Uuids.next(), "ORDER", PAST, "1.00")));

        var refused = manager().post("/imports/" + begin() + "/rows", body);

        assertThat(refused.problem(422)).isEqualTo("import-unknown-customer");
        assertThat(refused.header("Retry-After")).isNotBlank();
    }

    @Test
    void manyCustomersEachGetTheirOwnHistory() {
        var customers =
                IntStream.range(0, 5).mapToObj(any -> customerOf("rep1")).toList();
        var importId = begin();
        for (var page = 0; page < 4; page++) {
            var rows = new ArrayList<Map<String, Object>>();
            for (var number = 0; number < 500; number++) {
                var at = Instant.parse(PAST).plus(number, ChronoUnit.HOURS).toString();
                rows.add(row(page + "-" + number, customers.get(number % 5), "ORDER", at, "2.00"));
            }
            send(importId, rows);
        }

        assertThat(complete(importId).at("/facts")).isEqualTo("2000");

        customers.forEach(customer -> {
            var history = ofType(events(customer, 401), "sales.history-imported.v1");
            assertThat(EventJson.mapper().readTree(history.value()).at("/count").asInt())
                    .isEqualTo(400);
        });
    }

    private Api manager() {
        return as("manager1", "SALES_MANAGER");
    }

    private String begin() {
        return manager().post("/imports", Map.of("source", source)).expect(200).at("/importId");
    }

    private Api.Answer send(String importId, List<? extends Map<String, Object>> rows) {
        return manager().post("/imports/" + importId + "/rows", rows(rows)).expect(200);
    }

    private Api.Answer complete(String importId) {
        return await("completion")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> manager()
                                .post("/imports/" + importId + "/completion", Map.of())
                                .expect(200),
                        answer -> answer.at("/status").equals("COMPLETED"));
    }

    private static Map<String, Object> rows(List<? extends Map<String, Object>> rows) {
        return Map.of("currency", "GBP", "rows", rows);
    }

    private static Map<String, Object> row(String number, String customer, String kind, String at, String net) {
        return Map.of("kind", kind, "externalId", number, "customerId", customer, "at", at, "net", net);
    }

    private static List<ConsumerRecord<String, byte[]>> events(String customer, int many) {
        return await("events of " + customer)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> TestBroker.records("sales.events.v1").stream()
                                .filter(row -> customer.equals(row.key()))
                                .toList(),
                        events -> events.size() >= many);
    }

    private static List<String> types(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream().map(event -> TestBroker.header(event, "ce_type")).toList();
    }

    private static ConsumerRecord<String, byte[]> ofType(List<ConsumerRecord<String, byte[]>> events, String type) {
        return events.stream()
                .filter(event -> TestBroker.header(event, "ce_type").equals(type))
                .findFirst()
                .orElseThrow();
    }
}
