package dev.customerwatch.alert.timeline.stream.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types of events the rules look at; all others are skipped. */
public final class EventReaders {

    private static final Map<String, EventReader> BY_TYPE = byType();

    private EventReaders() {}

    public static Optional<EventReader> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The types that are read, e.g. for the test that each is tried on its sample. */
    public static Set<String> types() {
        return BY_TYPE.keySet();
    }

    private static Map<String, EventReader> byType() {
        var readers = new HashMap<String, EventReader>();
        readers.putAll(CustomerEvents.READERS);
        readers.putAll(CreditEvents.READERS);
        readers.putAll(GroupEvents.READERS);
        readers.putAll(SalesEvents.READERS);
        return Map.copyOf(readers);
    }
}
