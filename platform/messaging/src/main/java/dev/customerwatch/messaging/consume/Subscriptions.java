package dev.customerwatch.messaging.consume;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.ReceivedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The event types of one topic that a service reads, each with its handler; other types are counted and skipped. */
public final class Subscriptions {

    private final String topic;
    private final Map<String, Subscription<?>> byType;

    private Subscriptions(String topic, Map<String, Subscription<?>> byType) {
        this.topic = topic;
        this.byType = Map.copyOf(byType);
    }

    public static Builder to(String topic) {
        return new Builder(topic);
    }

    public String topic() {
        return topic;
    }

    /** The types with a handler, e.g. for the test that each is tried on its sample. */
    public Set<String> types() {
        return byType.keySet();
    }

    /**
     * Hands the event to its handler.
     *
     * @return false where nobody here reads this type
     */
    public boolean handle(byte[] body, ReceivedEvent event) {
        var subscription = byType.get(event.type());
        if (subscription == null) {
            return false;
        }
        subscription.handle(body, event);
        return true;
    }

    private record Subscription<T>(Class<T> body, EventHandler<T> handler) {
        void handle(byte[] bytes, ReceivedEvent event) {
            handler.handle(EventJson.read(bytes, body), event);
        }
    }

    /** Collects handlers. */
    public static final class Builder {
        private final String topic;
        private final Map<String, Subscription<?>> byType = new LinkedHashMap<>();

        private Builder(String topic) {
            this.topic = topic;
        }

        /** Reads the bodies of a type as the service's own record of the members that it uses. */
        public <T> Builder on(String type, Class<T> body, EventHandler<T> handler) {
            if (byType.put(type, new Subscription<>(body, handler)) != null) {
                throw new IllegalArgumentException("two handlers for " + type);
            }
            return this;
        }

        public Subscriptions build() {
            return new Subscriptions(topic, byType);
        }
    }
}
