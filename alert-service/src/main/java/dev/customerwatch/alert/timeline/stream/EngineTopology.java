package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.alert.timeline.stream.store.EngineStores;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/** One processor between the event topics and the episodes; keys and values stay bytes, so nothing fails before it. */
final class EngineTopology {

    static final String EPISODES = "episodes";
    static final String DEAD = "dead";
    private static final String EVENTS = "events";
    private static final String TIMELINES = "timelines";
    private static final String SETTINGS = "settings-topic";
    private static final String SETTINGS_READER = "settings-reader";

    private EngineTopology() {}

    static Topology of(EngineParts parts) {
        var topology = new Topology();
        topology.addSource(
                EVENTS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                EngineTopics.read().toArray(String[]::new));
        topology.addGlobalStore(
                EngineStores.settings(),
                SETTINGS,
                Serdes.Bytes().deserializer(),
                new ByteArrayDeserializer(),
                EngineTopics.SETTINGS,
                SETTINGS_READER,
                () -> new SettingsReader(parts.book()));
        topology.addProcessor(TIMELINES, () -> new TimelineProcessor(parts), EVENTS);
        EngineStores.builders().forEach(store -> topology.addStateStore(store, TIMELINES));
        topology.addSink(
                EPISODES, EngineTopics.EPISODES, new ByteArraySerializer(), new ByteArraySerializer(), TIMELINES);
        topology.addSink(
                DEAD,
                (key, value, context) -> DeadLetterRecord.topic(context.headers()),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                TIMELINES);
        return topology;
    }
}
