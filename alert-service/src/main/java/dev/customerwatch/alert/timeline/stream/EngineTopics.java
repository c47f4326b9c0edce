package dev.customerwatch.alert.timeline.stream;

import java.util.List;
import java.util.stream.Stream;

/** The topics that must be there before the engine starts, all with the same number of partitions. */
public final class EngineTopics {

    public static final String GROUP = "alert-engine";
    public static final String EPISODES = "alert.episodes.v1";

    private static final List<String> EVENTS =
            List.of("customer.events.v1", "sales.events.v1", "credit.events.v1", "complaint.events.v1");

    /** What the company has set, by setting and version; compacted. */
    public static final String SETTINGS = "alert.settings.v1";

    private EngineTopics() {}

    /** What other services publish. */
    public static List<String> events() {
        return EVENTS;
    }

    /** Where an operator puts what was set aside, to be read again. */
    public static List<String> retries() {
        return EVENTS.stream().map(topic -> topic + retrySuffix()).toList();
    }

    /** Where what cannot be processed is set aside. */
    public static List<String> dead() {
        return EVENTS.stream().map(EngineTopics::dead).toList();
    }

    /** All that the engine reads. */
    public static List<String> read() {
        return Stream.concat(events().stream(), retries().stream()).toList();
    }

    /** All that the engine needs. */
    public static List<String> all() {
        return Stream.of(read(), dead(), List.of(EPISODES, SETTINGS))
                .flatMap(List::stream)
                .toList();
    }

    static boolean isRetry(String topic) {
        return topic.endsWith(retrySuffix());
    }

    /** Where a record of this topic, an event topic or its retry topic, is set aside. */
    static String dead(String topic) {
        var events = isRetry(topic)
                ? topic.substring(0, topic.length() - retrySuffix().length())
                : topic;
        return events + "." + GROUP + ".dead";
    }

    private static String retrySuffix() {
        return "." + GROUP + ".retry";
    }
}
