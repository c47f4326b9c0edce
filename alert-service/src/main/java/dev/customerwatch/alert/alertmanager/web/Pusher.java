package dev.customerwatch.alert.alertmanager.web;

import dev.customerwatch.alert.AlertMetric;
import dev.customerwatch.alert.alertmanager.PostableAlert;
import dev.customerwatch.alert.alertmanager.Push;
import dev.customerwatch.alert.alertmanager.PushPlan;
import dev.customerwatch.alert.alertmanager.mongo.PendingPush;
import dev.customerwatch.alert.alertmanager.mongo.PendingPushes;
import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.desk.mongo.Alerts;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes alerts, several in one call, and notes when each is due again. */
final class Pusher {

    private static final Logger LOG = LoggerFactory.getLogger(Pusher.class);

    private final PendingPushes pending;
    private final Alerts alerts;
    private final PushPlan plan;
    private final Consumer<List<PostableAlert>> post;
    private final Supplier<Moment> clock;
    private final Rhythm rhythm;
    private final MeterRegistry meters;

    Pusher(
            PendingPushes pending,
            Alerts alerts,
            PushPlan plan,
            Consumer<List<PostableAlert>> post,
            Supplier<Moment> clock,
            Rhythm rhythm,
            MeterRegistry meters) {
        this.pending = pending;
        this.alerts = alerts;
        this.plan = plan;
        this.post = post;
        this.clock = clock;
        this.rhythm = rhythm;
        this.meters = meters;
    }

    /**
     * When an alert is pushed again.
     *
     * @param repeat after it was taken
     * @param again after it was not
     */
    record Rhythm(Duration repeat, Duration again) {}

    void push(Collection<String> alertIds) {
        var pushes = planned(alertIds);
        var posts =
                pushes.values().stream().flatMap(push -> push.posts().stream()).toList();
        if (posts.isEmpty() || isAccepted(posts)) {
            pushes.forEach(this::accepted);
        } else {
            var again = clock.get().system().plus(rhythm.again()).plusMillis(jitter());
            pushes.keySet().forEach(push -> pending.postpone(push, again));
        }
    }

    private Map<PendingPush, Push> planned(Collection<String> alertIds) {
        var asked = pending.findAll(alertIds);
        var now = clock.get();
        var known = alerts.findAll(alertIds).stream().collect(Collectors.toMap(Alert::id, it -> it));
        var pushes = new LinkedHashMap<PendingPush, Push>();
        for (var one : asked) {
            var alert = known.get(one.alertId());
            if (alert != null) {
                var push = plan.of(alert, one.live(), now);
                pending.mayBeLive(one, push.live());
                pushes.put(one, push);
            }
        }
        return pushes;
    }

    private void accepted(PendingPush pushed, Push push) {
        if (push.isLast()) {
            pending.over(pushed);
        } else {
            pending.accepted(pushed, push.live(), clock.get().system().plus(rhythm.repeat()));
        }
    }

    private boolean isAccepted(List<PostableAlert> posts) {
        try {
            post.accept(posts);
            count("accepted");
            meters.counter(AlertMetric.ALERTMANAGER_PUSHED.id()).increment(posts.size());
            return true;
        } catch (CompletionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            count(outcome(cause));
            LOG.warn("alertmanager alerts={} reason={}", posts.size(), cause.toString());
            return false;
        }
    }

    private static String outcome(Throwable cause) {
        return switch (cause) {
            case Refused refused -> "refused";
            case CallNotPermittedException open -> "open";
            default -> "failed";
        };
    }

    private void count(String outcome) {
        meters.counter(AlertMetric.ALERTMANAGER_CALLS.id(), "outcome", outcome).increment();
    }

    private long jitter() {
        return ThreadLocalRandom.current().nextLong(1 + rhythm.again().toMillis() / 5);
    }
}
