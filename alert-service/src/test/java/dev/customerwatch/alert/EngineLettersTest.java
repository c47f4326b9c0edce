package dev.customerwatch.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.TestBroker;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the engine set aside, as an operator finds it: written in transactions of one record, as the engine does. */
class EngineLettersTest extends AlertServiceTest {

    private static final String DEAD = "sales.events.v1.alert-engine.dead";
    private static final String RETRY = "sales.events.v1.alert-engine.retry";

    @Test
    void listsWhatTheEngineSetAsideEvenWhenOnlyTheNewestIsWanted() {
        var customer = Uuids.next();
        setAside(customer, "{broken");

        var newest = newest();

        assertThat(newest.get("topic").asString()).isEqualTo(DEAD);
        assertThat(newest.get("customerId").asString()).isEqualTo(customer);
        assertThat(newest.get("reason").asString()).isEqualTo("unreadable");
    }

    @Test
    void handsItToTheEngineAloneOnceMore() {
        var customer = Uuids.next();
        setAside(customer, "{broken");
        var letter = newest();

        operator()
                .post(
                        "/dead-letters/replay",
                        Map.of(
                                "topic", DEAD,
                                "partition", letter.get("partition"),
                                "offset", letter.get("offset"),
                                "value", Map.of("orderId", "o-1")))
                .expect(200);

        var again = TestBroker.await(RETRY, row -> customer.equals(row.key()));
        assertThat(new String(again.value(), UTF_8)).isEqualTo("{\"orderId\":\"o-1\"}");
        assertThat(newest().has("replayedAt")).isTrue();
    }

    private JsonNode newest() {
        return operator().get("/dead-letters?limit=1").expect(200).json().at("/items/0");
    }

    private Api operator() {
        return Api.at(port).as("operator1", "OPERATOR");
    }

    private static void setAside(String customer, String body) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestBroker.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                customer);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var letter = new ProducerRecord<>(DEAD, customer, body.getBytes(UTF_8));
            letter.headers().add("dlt_reason", "unreadable".getBytes(UTF_8));
            letter.headers().add("dlt_detail", "at 1".getBytes(UTF_8));
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(letter);
            producer.commitTransaction();
        }
    }
}
