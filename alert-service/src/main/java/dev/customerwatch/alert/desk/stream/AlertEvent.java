package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.EpisodeChange;
import dev.customerwatch.messaging.NewEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What we publish about an alert on {@code alert.events.v1}. */
public enum AlertEvent {
    RAISED,
    CHANGED,
    REVISED,
    RESOLVED,
    RETRACTED,
    ACKNOWLEDGED;

    /** The whole alert after what happened. */
    public record Body(AlertBody alert) {}

    public String type() {
        return "alert.alert-" + word() + ".v1";
    }

    /** The name of the event on the stream, e.g. {@code raised}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<AlertEvent> ofType(String type) {
        return Arrays.stream(values()).filter(it -> it.type().equals(type)).findFirst();
    }

    public List<NewEvent> of(Alert alert, Instant at) {
        return List.of(new NewEvent(type(), at, new Body(AlertBody.of(alert))));
    }

    static AlertEvent of(EpisodeChange.Kind kind) {
        return switch (kind) {
            case RAISED -> RAISED;
            case CHANGED -> CHANGED;
            case RESOLVED -> RESOLVED;
            case REVISED -> REVISED;
            case RETRACTED -> RETRACTED;
        };
    }
}
