package dev.customerwatch.messaging.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.MessagingMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Records that a group could not handle, kept on {@code <topic>.<group>.dead} with the reason, and their way back: a replay
 * puts them, repaired if need be, on {@code <topic>.<group>.retry}, which only that group reads.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String REPLAYS = "dead-letter-replays";

    private final KafkaOperations<String, byte[]> kafka;
    private final MongoOperations mongo;
    private final TopicReader reader;
    private final List<GroupTopic> topics;
    private final Clock clock;
    private final MeterRegistry meters;

    public DeadLetters(
            KafkaOperations<String, byte[]> kafka,
            MongoOperations mongo,
            TopicReader reader,
            List<GroupTopic> topics,
            Clock clock,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.mongo = mongo;
        this.reader = reader;
        this.topics = List.copyOf(topics);
        this.clock = clock;
        this.meters = meters;
    }

    /** The newest dead letters of this service's groups, newest first, at most {@code most}. */
    public List<DeadLetter> list(int most) {
        var dead = topics.stream().map(GroupTopic::dead).toList();
        return reader.newest(dead, most).stream().map(this::letter).toList();
    }

    /**
     * Sends a dead letter to its group once more.
     *
     * @param repaired the body to send in place of the one that was set aside, or null to send that one
     * @return the letter as it was set aside, empty where there is none at that place
     */
    public Optional<DeadLetter> replay(String topic, int partition, long offset, byte @Nullable [] repaired) {
        return topics.stream()
                .filter(known -> known.dead().equals(topic))
                .findFirst()
                .flatMap(known -> reader.at(topic, partition, offset).map(found -> send(known, found, repaired)));
    }

    void setAside(InboundRecord row, Throwable failure) {
        var headers = row.copy();
        headers.add(DeadLetter.REASON, bytes(Failure.reason(failure)));
        headers.add(DeadLetter.DETAIL, bytes(Failure.detail(failure)));
        headers.add(DeadLetter.TOPIC, bytes(row.topic()));
        headers.add(DeadLetter.PARTITION, bytes(Integer.toString(row.partition())));
        headers.add(DeadLetter.OFFSET, bytes(Long.toString(row.offset())));
        headers.add(DeadLetter.AT, bytes(Envelope.text(clock.instant())));
        var origin = origin(row.topic());
        kafka.send(new ProducerRecord<>(origin.dead(), null, row.key(), row.value(), headers))
                .join();
        meters.counter(MessagingMeter.DEAD_LETTERS.id(), "topic", origin.topic(), "reason", Failure.reason(failure))
                .increment();
        LOG.warn(
                "dead-letter topic={} partition={} offset={} reason={} detail={}",
                row.topic(),
                row.partition(),
                row.offset(),
                Failure.reason(failure),
                Failure.detail(failure));
    }

    private DeadLetter send(GroupTopic to, ConsumerRecord<String, byte[]> found, byte @Nullable [] repaired) {
        var letter = letter(found);
        var body = repaired == null ? found.value() : repaired;
        var headers = InboundRecord.of(found).copy();
        kafka.send(new ProducerRecord<>(to.retry(), null, found.key(), body, headers))
                .join();
        mongo.save(new Document("_id", id(found)).append("replayedAt", Date.from(clock.instant())), REPLAYS);
        LOG.info("replayed topic={} partition={} offset={}", found.topic(), found.partition(), found.offset());
        return letter;
    }

    private DeadLetter letter(ConsumerRecord<String, byte[]> found) {
        var row = InboundRecord.of(found);
        var replay = mongo.findById(id(found), Document.class, REPLAYS);
        var at = text(row, DeadLetter.AT);
        return new DeadLetter(
                found.topic(),
                found.partition(),
                found.offset(),
                text(row, Attribute.TYPE),
                text(row, Attribute.ID),
                found.key(),
                String.valueOf(text(row, DeadLetter.REASON)),
                String.valueOf(text(row, DeadLetter.DETAIL)),
                at == null ? null : Instant.parse(at),
                replay == null ? null : replay.getDate("replayedAt").toInstant());
    }

    private GroupTopic origin(String topic) {
        return topics.stream()
                .filter(known -> known.topic().equals(topic) || known.retry().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no dead-letter topic for " + topic));
    }

    private static String id(ConsumerRecord<String, byte[]> found) {
        return found.topic() + ":" + found.partition() + ":" + found.offset();
    }

    private static @Nullable String text(InboundRecord row, String header) {
        return Envelope.optional(row::header, header);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
