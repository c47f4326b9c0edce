package dev.customerwatch.alert.timeline.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;

/** The engine's settings in the words of Kafka Streams. */
final class StreamsProperties {

    private StreamsProperties() {}

    /** Settings of the connection come from outside. */
    static Map<String, Object> of(EngineSettings settings, Map<String, Object> connection) {
        var all = new HashMap<>(connection);
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        all.put(
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                settings.cacheSize().toBytes());
        all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedStoreMemory.class);
        all.put(SharedStoreMemory.BYTES, settings.storeMemory().toBytes());
        all.put(StreamsConfig.POLL_MS_CONFIG, 50);
        handlers(all);
        clients(all, settings);
        return all;
    }

    /** Records cannot fail to be read here, being bytes; what fails in processing beyond poison stops the thread. */
    private static void handlers(Map<String, Object> all) {
        all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
        all.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, UsePartitionTimeOnInvalidTimestamp.class);
    }

    private static void clients(Map<String, Object> all, EngineSettings settings) {
        all.put(consumer(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        all.put(consumer(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        all.put(consumer(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 100);
        all.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        all.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        all.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        all.put(producer(ProducerConfig.LINGER_MS_CONFIG), 20);
        if (settings.instanceId() != null) {
            all.put(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instanceId());
        }
    }

    private static String consumer(String name) {
        return StreamsConfig.mainConsumerPrefix(name);
    }

    private static String producer(String name) {
        return StreamsConfig.producerPrefix(name);
    }
}
