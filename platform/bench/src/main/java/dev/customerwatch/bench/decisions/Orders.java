package dev.customerwatch.bench.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Credit orders as sales-service tells of them, and credit-service's answers. */
final class Orders {

    private static final String ANSWERS = "credit.events.v1";
    private static final byte[] RESERVED = "credit.credit-reserved.v1".getBytes(UTF_8);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final String bootstrapServers;
    private @Nullable ConsumerRecord<String, byte[]> last;

    Orders(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The last answer seen. */
    ConsumerRecord<String, byte[]> last() {
        return Objects.requireNonNull(last, "an order was reserved");
    }

    /** The order that an answer is about. */
    static String orderId(ConsumerRecord<String, byte[]> answer) {
        return EventJson.mapper().readTree(answer.value()).get("orderId").asString();
    }

    /** Publishes orders of these customers in turn; how many were reserved in a second. */
    double decided(List<String> customers, int orders) throws TimeoutException {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var answers = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = answers.partitionsFor(ANSWERS).stream()
                    .map(info -> new TopicPartition(ANSWERS, info.partition()))
                    .toList();
            answers.assign(partitions);
            answers.seekToEnd(partitions);
            partitions.forEach(answers::position); // the end as it is now
            publish(customers, orders);
            return perSecond(answers, orders);
        }
    }

    private double perSecond(KafkaConsumer<String, byte[]> answers, int orders) throws TimeoutException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var reserved = 0;
        var begun = Long.MAX_VALUE;
        var ended = 0L;
        while (reserved < orders) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(reserved + " of " + orders + " orders were reserved");
            }
            for (var answer : answers.poll(POLL)) {
                if (isReserved(answer)) {
                    reserved++;
                    begun = Math.min(begun, answer.timestamp());
                    ended = Math.max(ended, answer.timestamp());
                    last = answer;
                }
            }
        }
        return reserved * 1e3 / Math.max(1, ended - begun);
    }

    private static boolean isReserved(ConsumerRecord<String, byte[]> answer) {
        return Arrays.equals(
                RESERVED, answer.headers().lastHeader(Attribute.TYPE).value());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // an answer shows whether it came
    private void publish(List<String> customers, int orders) {
        var sample = Contracts.sample("sales.order-placed.v1");
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var number = 0; number < orders; number++) {
                producer.send(placed(sample, customers.get(number % customers.size())));
            }
        }
    }

    private static ProducerRecord<String, String> placed(Sample sample, String customer) {
        var order = Uuids.next();
        var sampled = sample.data().get("orderId").asString();
        var body =
                new String(sample.body(), UTF_8).replace(sample.key(), customer).replace(sampled, order);
        var row = new ProducerRecord<>(sample.topic(), customer, body);
        sample.headers().forEach((name, value) -> {
            var own = name.equals(Attribute.ID) ? Uuids.next() : value.replace(sampled, order);
            row.headers().add(name, own.getBytes(UTF_8));
        });
        return row;
    }
}
