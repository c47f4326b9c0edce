package dev.customerwatch.alert.desk;

import dev.customerwatch.alert.desk.EpisodeChange.Kind;
import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the story of one episode at a desk, a minute of settling, ERROR and above at once. */
final class Warnings {

    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    static final Settle SETTLE = new Settle(
            Duration.ofMinutes(1), List.of(new Settle.Exempt("CREDIT", Severity.ERROR)), Duration.ofMinutes(5));

    private final Desk desk = new Desk(SETTLE);
    private final List<AlertChange> path = new ArrayList<>();
    private Instant now = START;
    private int changes;
    private boolean imported;
    private @Nullable Alert alert;
    private boolean wasNews;

    Warnings after(Duration time) {
        now = now.plus(time);
        if (alert != null) {
            alert = alert.at(moment());
        }
        return this;
    }

    /** What is told from here on is found in imported history. */
    Warnings imported() {
        imported = true;
        return this;
    }

    Warnings live() {
        imported = false;
        return this;
    }

    Warnings raised(Severity severity) {
        return step(Kind.RAISED, severity);
    }

    Warnings changed(Severity severity) {
        return step(Kind.CHANGED, severity);
    }

    Warnings resolved() {
        return take(change(Kind.RESOLVED, now));
    }

    /** Known only when it was over. */
    Warnings raisedAndResolved(Severity severity) {
        path.add(new AlertChange(now, severity, "REASON"));
        return resolved();
    }

    Warnings reopened() {
        return take(change(Kind.REVISED, null));
    }

    Warnings retracted() {
        return take(change(Kind.RETRACTED, null));
    }

    Warnings acknowledged(Duration validity) {
        alert = alert().acknowledgedBy("rep1", "calling", validity, moment());
        return this;
    }

    Warnings handedOver() {
        alert = alert().handedOver();
        return this;
    }

    Warnings take(EpisodeChange change) {
        var next = desk.on(alert, change, moment());
        wasNews = next.isPresent();
        alert = next.orElse(alert);
        return this;
    }

    EpisodeChange change(Kind kind, @Nullable Instant until) {
        return new EpisodeChange(
                "episode-1",
                kind,
                "change-" + ++changes,
                new AlertKey("CREDIT", "default", "customer-1"),
                now,
                new Course(path.getFirst().at(), until, path),
                Map.of(),
                imported,
                "1");
    }

    Moment moment() {
        return new Moment(now, now);
    }

    Alert alert() {
        return java.util.Objects.requireNonNull(alert);
    }

    boolean wasNews() {
        return wasNews;
    }

    private Warnings step(Kind kind, Severity severity) {
        path.add(new AlertChange(now, severity, "REASON"));
        return take(change(kind, null));
    }
}
