package dev.customerwatch.alert.feed.stream;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.stream.AlertEvent;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** An alert as an event told it; what it looks like in each language is made once. */
public final class FeedAlert {

    private final AlertEvent event;
    private final AlertBody alert;
    private final Map<Locale, String> shown = new ConcurrentHashMap<>();

    FeedAlert(AlertEvent event, AlertBody alert) {
        this.event = event;
        this.alert = alert;
    }

    public AlertEvent event() {
        return event;
    }

    public AlertBody alert() {
        return alert;
    }

    public String shown(Locale language, Function<AlertBody, String> show) {
        return shown.computeIfAbsent(language, any -> show.apply(alert));
    }
}
