package dev.customerwatch.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.testkit.Sample;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What another service would have told of customers. */
public final class Told {

    private Told() {}

    /** Publishes the sample about each of these customers. */
    @SuppressWarnings("FutureReturnValueIgnored") // what follows from it shows whether it came
    public static void of(List<String> customers, Sample sample, String bootstrapServers) {
        var body = new String(sample.body(), UTF_8);
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var customer : customers) {
                var row = new ProducerRecord<>(sample.topic(), customer, body.replace(sample.key(), customer));
                sample.headers()
                        .forEach((name, value) -> row.headers()
                                .add(name, value.replace(sample.key(), customer).getBytes(UTF_8)));
                producer.send(row);
            }
        }
    }
}
