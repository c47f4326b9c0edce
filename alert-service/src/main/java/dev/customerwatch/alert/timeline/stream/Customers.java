package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.timeline.Arrival;
import dev.customerwatch.alert.timeline.EpisodeChange;
import dev.customerwatch.alert.timeline.Head;
import dev.customerwatch.alert.timeline.Imports;
import dev.customerwatch.alert.timeline.Outcome;
import dev.customerwatch.alert.timeline.stream.store.EngineStores;
import dev.customerwatch.alert.timeline.stream.store.Heads;
import dev.customerwatch.alert.timeline.stream.store.Wakes;
import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.EventJson;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The customers of one task: loads, folds, keeps and publishes. */
final class Customers {

    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);

    private final EngineParts parts;
    private final ProcessorContext<byte[], byte[]> context;
    private final Heads heads;
    private final Wakes wakes;
    private final EngineStores.MemoryOf memories;

    Customers(EngineParts parts, ProcessorContext<byte[], byte[]> context) {
        this.parts = parts;
        this.context = context;
        this.heads = new Heads(
                EngineStores.heads(context),
                parts.codec(),
                parts.settings().cachedHeads(),
                parts.counters().headBytes::record);
        this.wakes = EngineStores.wakes(context);
        this.memories = EngineStores.memories(context, parts.codec());
    }

    Outcome arrive(Arrival arrival, Record<byte[], byte[]> cause) {
        var id = arrival.customer().id();
        var known = heads.find(id);
        var outcome = parts.timeline().arrive(known, arrival, memories.of(id));
        count(known == null ? Imports.NONE : known.imports(), outcome.head().imports());
        keep(outcome, cause.headers(), cause.timestamp());
        return outcome;
    }

    /** Looks at the customers whose time has come. */
    void wake(Instant now) {
        for (var id : wakes.pop(now, parts.settings().wakesAtOnce())) {
            var head = heads.find(id);
            if (head != null) {
                parts.counters().wakes.increment();
                var outcome = parts.timeline().wake(head.filed(null), now);
                keep(new Outcome(outcome.head(), outcome.changes(), true), new RecordHeaders(), now.toEpochMilli());
            }
        }
    }

    /** Something else is in force from that instant on than was known. */
    void resettle(String id, Instant from) {
        var head = heads.find(id);
        if (head != null) {
            var outcome = parts.timeline().resettle(head, from, memories.of(id));
            keep(outcome, new RecordHeaders(), context.currentSystemTimeMs());
        }
    }

    private void count(Imports before, Imports after) {
        var folded = before.folded().equals(after.folded()) ? 0 : 1;
        parts.counters().importsFolded.increment(folded);
        parts.counters()
                .importsOpened
                .increment(after.open().size() - before.open().size() + folded);
    }

    private void keep(Outcome outcome, Headers cause, long timestamp) {
        if (!outcome.news()) {
            return;
        }
        var head = outcome.head();
        heads.put(wakes.file(head, parts.timeline().wakeAt(head).orElse(null)));
        for (var change : outcome.changes()) {
            publish(outcome.head(), change, cause, timestamp);
        }
    }

    private void publish(Head head, EpisodeChange change, Headers cause, long timestamp) {
        var message = EpisodeMessage.of(
                change, parts.businessClock().get(), parts.settings().version());
        var key = head.customer().id().getBytes(UTF_8);
        context.forward(
                new Record<>(key, EventJson.write(message), timestamp, headers(cause)), EngineTopology.EPISODES);
        parts.counters().changed(change.kind());
        LOG.info(
                "episode id={} change={} rule={} severity={} reason={}",
                message.episodeId(),
                message.change(),
                message.key().rule(),
                message.severity(),
                message.reason());
    }

    private static Headers headers(Headers cause) {
        var headers = new RecordHeaders();
        var trace = cause.lastHeader(Attribute.TRACEPARENT);
        if (trace != null) {
            headers.add(trace);
        }
        return headers;
    }
}
