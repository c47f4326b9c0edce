package dev.customerwatch.alert.alertmanager;

import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides what to post: the alert as it fires now, and the end of it under every other severity, because an Alertmanager
 * takes another severity for another alert.
 *
 * @param from the mildest severity that is told
 * @param hold how far ahead the end of a firing alert lies, so that our absence does not resolve it
 * @param summary the sentence of an alert
 * @param alertUrl where an alert is read, followed by its id
 */
public record PushPlan(Severity from, Duration hold, Function<Alert, String> summary, String alertUrl) {

    /**
     * What to post about this alert.
     *
     * @param live the severities under which the Alertmanager may hold it
     */
    public Push of(Alert alert, Set<Severity> live, Moment now) {
        var posts = new ArrayList<PostableAlert>();
        var fires = fires(alert);
        var severity = alert.course().severity();
        if (fires) {
            posts.add(post(alert, severity, now, now.system().plus(hold)));
        }
        for (var other : live) {
            if (!fires || other != severity) {
                posts.add(post(alert, other, now, ended(alert, now)));
            }
        }
        return new Push(posts, fires ? Set.of(severity) : Set.of());
    }

    private boolean fires(Alert alert) {
        return alert.state() == AlertState.FIRING && alert.course().severity().isAtLeast(from);
    }

    private PostableAlert post(Alert alert, Severity severity, Moment now, Instant endsAt) {
        var startsAt = onSystemClock(alert.course().since(), now);
        var begins = startsAt.isAfter(endsAt) ? endsAt : startsAt;
        return new PostableAlert(labels(alert, severity), annotations(alert), begins, endsAt, alertUrl + alert.id());
    }

    private static Map<String, String> labels(Alert alert, Severity severity) {
        var key = alert.key();
        var labels = new LinkedHashMap<String, String>();
        labels.put("alertname", "CustomerWatch" + capitalized(key.rule()));
        labels.put("rule", key.rule());
        labels.put("severity", severity.name().toLowerCase(Locale.ROOT));
        labels.put(key.group() ? "group_id" : "customer_id", key.customerId());
        labels.put("company", key.company());
        labels.put("alert_id", alert.id());
        if (alert.imported()) {
            labels.put("origin", "import"); // a route groups them by it into one message
        }
        return labels;
    }

    private Map<String, String> annotations(Alert alert) {
        var annotations = new LinkedHashMap<String, String>();
        annotations.put("summary", summary.apply(alert));
        annotations.put("reason", alert.course().reason());
        if (alert.displayName() != null) {
            annotations.put(alert.key().group() ? "group" : "customer", alert.displayName());
        }
        return annotations;
    }

    /** When it ended, never in the future; now, where it only changed its severity or never held. */
    private static Instant ended(Alert alert, Moment now) {
        var until = alert.course().until();
        if (until == null) {
            return now.system();
        }
        var ended = onSystemClock(until, now);
        return ended.isAfter(now.system()) ? now.system() : ended;
    }

    private static Instant onSystemClock(Instant business, Moment now) {
        return business.plus(Duration.between(now.business(), now.system()));
    }

    private static String capitalized(String rule) {
        return rule.substring(0, 1).toUpperCase(Locale.ROOT) + rule.substring(1).toLowerCase(Locale.ROOT);
    }
}
