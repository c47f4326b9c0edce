package dev.customerwatch.bench.yardstick;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** What store and broker do with the same bytes when nothing stands before them; each in operations a second. */
public final class Yardsticks {

    private static final int MOST_UNDER_WAY = 2_000;
    private static final String TOPIC = "bench.raw.v1";

    private Yardsticks() {}

    /** Clients side by side that insert the specimen with the driver. */
    public static double inserts(MongoCollection<Document> orders, Specimen specimen, int clients, Duration window)
            throws InterruptedException {
        var done = new AtomicLong();
        var end = System.nanoTime() + window.toNanos();
        var threads = new ArrayList<Thread>();
        for (var client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                while (System.nanoTime() < end) {
                    orders.insertOne(specimen.fresh());
                    done.incrementAndGet();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return perSecond(done.get(), window);
    }

    /** Sends of the same event with the services' producer settings, many under way; counted are acknowledged ones. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback looks at each
    public static double sends(String bootstrapServers, byte[] event, Duration window) throws InterruptedException {
        var acknowledged = new AtomicLong();
        var free = new Semaphore(MOST_UNDER_WAY);
        try (var producer =
                new KafkaProducer<>(settings(bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            begin(producer, event);
            var end = System.nanoTime() + window.toNanos();
            for (var key = 0L; System.nanoTime() < end; key++) {
                free.acquire();
                producer.send(new ProducerRecord<>(TOPIC, Long.toString(key), event), (row, failure) -> {
                    free.release();
                    if (failure == null && System.nanoTime() < end) {
                        acknowledged.incrementAndGet();
                    }
                });
            }
        }
        return perSecond(acknowledged.get(), window);
    }

    /** One event to each partition, as many at once to a topic just made may keep the broker waiting for an earlier one. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed
    private static void begin(KafkaProducer<String, byte[]> producer, byte[] event) {
        producer.partitionsFor(TOPIC)
                .forEach(place -> producer.send(new ProducerRecord<>(TOPIC, place.partition(), "0", event)));
        producer.flush();
    }

    public static String topic() {
        return TOPIC;
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                1);
    }

    private static double perSecond(long done, Duration window) {
        return done * 1e9 / window.toNanos();
    }
}
