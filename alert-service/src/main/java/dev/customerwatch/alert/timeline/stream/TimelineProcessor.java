package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.timeline.Arrival;
import dev.customerwatch.alert.timeline.Imported;
import dev.customerwatch.alert.timeline.Outcome;
import dev.customerwatch.alert.timeline.stream.event.EventReader;
import dev.customerwatch.alert.timeline.stream.event.EventReaders;
import dev.customerwatch.alert.timeline.stream.event.Reading;
import dev.customerwatch.alert.timeline.stream.store.EngineStores;
import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.UnreadableEvent;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds one task's records to the timelines of its customers. What cannot be processed is set aside and the rest goes on. */
final class TimelineProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(TimelineProcessor.class);

    private static final String IMPORT = "ce_importid";

    private final EngineParts parts;
    private final EngineCounters counters;
    private ProcessorContext<byte[], byte[]> context;
    private Customers customers;
    private Progress progress;
    private Resettling resettling;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init first
    TimelineProcessor(EngineParts parts) {
        this.parts = parts;
        this.counters = parts.counters();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> streams) {
        context = streams;
        customers = new Customers(parts, streams);
        SettingsReader.readAll(parts.book(), streams.getStateStore(EngineStores.SETTINGS));
        resettling = new Resettling(parts.book(), streams, parts.settings().wakesAtOnce(), customers::resettle);
        progress = new Progress(parts.businessClock(), parts.settings().wakeEvery());
        streams.schedule(parts.settings().wakeEvery(), PunctuationType.WALL_CLOCK_TIME, now -> {
            resettling.goOn();
            customers.wake(progress.silentUntil(now));
        });
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            var reader = reader(record.headers());
            if (reader.isEmpty()) {
                counters.skipped.increment();
            } else {
                arrive(record, reader.get());
            }
        } catch (KafkaException broken) {
            throw broken;
        } catch (RuntimeException poison) {
            setAside(record, poison);
        }
    }

    private void arrive(Record<byte[], byte[]> record, EventReader reader) {
        if (record.value() == null) {
            throw new UnreadableEvent("the record has no body");
        }
        var reading = reader.read(record.value());
        var arrival = arrival(record, reading);
        progress.read(arrival.recordedTime(), context.currentSystemTimeMs());
        if (reading.facts().isEmpty() && arrival.imported() == null) {
            counters.skipped.increment();
            return;
        }
        var outcome = customers.arrive(arrival, record);
        count(outcome, arrival, reading);
    }

    private void count(Outcome outcome, Arrival arrival, Reading reading) {
        (outcome.news() ? counters.folded : counters.repeated).increment();
        if (outcome.news() && FiguresCheck.differ(outcome.head(), arrival, reading.figures())) {
            counters.differences.increment();
        }
    }

    private static Optional<EventReader> reader(Headers headers) {
        var type = headers.lastHeader(Attribute.TYPE);
        if (type == null || type.value() == null) {
            throw new UnreadableEvent(Attribute.TYPE + " is missing");
        }
        var known = EventReaders.of(new String(type.value(), UTF_8));
        return isImported(headers) ? known.or(() -> Optional.of(body -> Reading.NOTHING)) : known;
    }

    /** What an import brought is counted, whether or not a rule looks at it. */
    private static boolean isImported(Headers headers) {
        return headers.lastHeader(IMPORT) != null;
    }

    private static @Nullable Imported imported(Headers headers, Reading reading) {
        var header = headers.lastHeader(IMPORT);
        return header == null ? null : new Imported(new String(header.value(), UTF_8), reading.announced());
    }

    private Arrival arrival(Record<byte[], byte[]> record, Reading reading) {
        var headers = record.headers();
        var key = record.key() == null ? null : new String(record.key(), UTF_8);
        var event = Envelope.read(
                name -> {
                    var header = headers.lastHeader(name);
                    return header == null ? null : header.value();
                },
                key);
        return new Arrival(
                new Customer(event.company(), event.customerId(), reading.ofGroup()),
                event.id(),
                event.source(),
                event.subject(),
                event.sequence(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                event.recordedTime().truncatedTo(ChronoUnit.MILLIS),
                EngineTopics.isRetry(place().topic()),
                imported(headers, reading),
                reading.facts());
    }

    private void setAside(Record<byte[], byte[]> record, RuntimeException poison) {
        var place = place();
        LOG.warn(
                "dead-letter topic={} partition={} offset={} reason={} detail={}",
                place.topic(),
                place.partition(),
                place.offset(),
                DeadLetterRecord.reason(poison),
                DeadLetterRecord.detail(poison));
        counters.dead.increment();
        var letter = DeadLetterRecord.of(record, place, poison, parts.systemNow());
        context.forward(letter, EngineTopology.DEAD);
    }

    private RecordMetadata place() {
        return context.recordMetadata().orElseThrow();
    }
}
