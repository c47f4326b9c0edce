package dev.customerwatch.bench.engine;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * One rule as one would write it on plain Kafka Streams: the last severity of each customer in a RocksDB store, and a message
 * when it changes. No lateness, no repetitions, no evidence; exactly once like the engine, and its commit interval.
 */
final class PlainReader implements Reader {

    static final String OUTPUT = "bench.plain.v1";

    private static final String SEVERITIES = "severities";
    private static final BigDecimal NEAR = new BigDecimal("0.90");

    private final AtomicLong done = new AtomicLong();
    private final KafkaStreams streams;

    PlainReader(String bootstrapServers, Path folder, String id) {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SEVERITIES), Serdes.String(), Serdes.String())
                .withCachingEnabled());
        builder.stream(CreditHistory.TOPIC, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new NearLimit(done), SEVERITIES)
                .to(OUTPUT, Produced.with(Serdes.String(), Serdes.String()));
        streams = new KafkaStreams(builder.build(), settings(bootstrapServers, folder, id));
    }

    private static Properties settings(String bootstrapServers, Path folder, String id) {
        var settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 32L << 20);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        return settings;
    }

    @Override
    public void start() {
        streams.start();
    }

    @Override
    public long done() {
        return done.get();
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(20));
    }

    private record Body(Figures figures) {}

    private record Figures(Money projected, Limit limit) {}

    private record Limit(Money amount) {}

    private static final class NearLimit extends ContextualProcessor<String, byte[], String, String> {

        private final AtomicLong done;
        private @Nullable KeyValueStore<String, String> severities;

        NearLimit(AtomicLong done) {
            this.done = done;
        }

        @Override
        public void init(ProcessorContext<String, String> context) {
            super.init(context);
            severities = context.getStateStore(SEVERITIES);
        }

        @Override
        public void process(Record<String, byte[]> row) {
            var figures = EventJson.read(row.value(), Body.class).figures();
            var threshold = figures.limit().amount().amount().multiply(NEAR);
            var severity = figures.projected().amount().compareTo(threshold) >= 0 ? "INFO" : "NONE";
            if (severities != null && !severity.equals(severities.get(row.key()))) {
                severities.put(row.key(), severity);
                context().forward(row.withValue(severity));
            }
            done.incrementAndGet();
        }
    }
}
