package dev.customerwatch.bench.overview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the other services would have published about customers: orders, then credit, a complaint and an alert. */
record Neighbourhood(String bootstrapServers) {

    private static final List<String> ONCE = List.of(
            "credit.credit-account-opened.v1",
            "credit.exposure-changed.v1",
            "complaint.complaint-filed.v1",
            "alert.alert-raised.v1");

    void tell(List<String> customers, int orders) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var customer : customers) {
                for (var order = 0; order < orders; order++) {
                    var id = Uuids.next();
                    send(producer, Contracts.sample("sales.order-placed.v1"), customer, id);
                    send(producer, Contracts.sample("sales.order-confirmed.v1"), customer, id);
                }
                ONCE.forEach(type -> send(producer, Contracts.sample(type), customer, Uuids.next()));
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the view shows whether it came
    private static void send(KafkaProducer<String, String> producer, Sample sample, String customer, String thing) {
        var subject = sample.headers().getOrDefault("ce_subject", "");
        var to = subject.equals(sample.key()) ? customer : thing;
        var body =
                new String(sample.body(), UTF_8).replace(sample.key(), customer).replace(subject, to);
        var row = new ProducerRecord<>(sample.topic(), customer, body);
        sample.headers()
                .forEach((name, value) -> row.headers()
                        .add(
                                name,
                                value.replace(sample.key(), customer)
                                        .replace(subject, to)
                                        .getBytes(UTF_8)));
        producer.send(row);
    }
}
