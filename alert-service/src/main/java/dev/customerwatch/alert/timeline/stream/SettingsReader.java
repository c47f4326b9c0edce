package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.timeline.stream.event.SettingsEvents;
import dev.customerwatch.alert.timeline.stream.store.EngineStores;
import dev.customerwatch.messaging.UnreadableEvent;
import java.time.DateTimeException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the settings topic in the global store, and in the book what it says. */
final class SettingsReader implements Processor<Bytes, byte[], Void, Void> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsReader.class);

    private final SettingsBook book;
    private KeyValueStore<Bytes, byte[]> store;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    SettingsReader(SettingsBook book) {
        this.book = book;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(EngineStores.SETTINGS);
    }

    @Override
    public void process(Record<Bytes, byte[]> record) {
        if (record.key() != null && record.value() != null) {
            store.put(record.key(), record.value());
            note(book, record.key(), record.value());
        }
    }

    /** Everything that is stored: a restart fills the store without telling anybody. */
    static void readAll(SettingsBook book, KeyValueStore<Bytes, byte[]> store) {
        try (var rows = store.all()) {
            rows.forEachRemaining(row -> note(book, row.key, row.value));
        }
    }

    private static void note(SettingsBook book, Bytes key, byte[] value) {
        var name = new String(key.get(), UTF_8);
        try {
            SettingsEvents.read(value).ifPresent(version -> book.put(name, version));
        } catch (UnreadableEvent | IllegalArgumentException | DateTimeException unreadable) {
            LOG.error("settings key={} cannot be read: {}", name, unreadable.getMessage());
        }
    }
}
