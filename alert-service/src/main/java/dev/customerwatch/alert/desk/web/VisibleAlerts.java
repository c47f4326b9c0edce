package dev.customerwatch.alert.desk.web;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.desk.mongo.AlertOrder;
import dev.customerwatch.alert.desk.mongo.AlertQuery;
import dev.customerwatch.alert.desk.mongo.Alerts;
import dev.customerwatch.alert.desk.mongo.StoredAlert;
import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.stream.AlertEvent;
import dev.customerwatch.alert.desk.stream.DeskProperties;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The alerts as one viewer may see and take them on. */
@Component
class VisibleAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(VisibleAlerts.class);

    private final Alerts alerts;
    private final Visibility visibility;
    private final DeskProperties settings;
    private final Supplier<Moment> clock;

    VisibleAlerts(Alerts alerts, Visibility visibility, DeskProperties settings, Supplier<Moment> clock) {
        this.alerts = alerts;
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    record Filter(
            @Nullable String customerId,
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable AlertState state) {}

    List<StoredAlert> list(
            Viewer viewer, Filter filter, AlertOrder order, AlertQuery.@Nullable Place after, int limit) {
        var visible = visible(viewer, filter.customerId());
        return visible != null && visible.isEmpty()
                ? List.of()
                : alerts.list(
                        new AlertQuery(visible, filter.rule(), filter.severity(), filter.state(), order, after, limit));
    }

    Optional<StoredAlert> find(Viewer viewer, String id) {
        return alerts.find(id).filter(found -> maySee(viewer, found));
    }

    Optional<StoredAlert> acknowledge(Viewer viewer, String id, @Nullable String note) {
        return find(viewer, id).flatMap(seen -> taken(viewer, id, note));
    }

    private Optional<StoredAlert> taken(Viewer viewer, String id, @Nullable String note) {
        var now = clock.get();
        var stored = alerts.change(
                id,
                alert -> alert.acknowledgedBy(viewer.subject(), note, settings.acknowledgement(), now),
                alert -> AlertEvent.ACKNOWLEDGED.of(alert, now.business()));
        stored.ifPresent(it -> LOG.info(
                "acknowledge alert={} by={} state={}",
                id,
                viewer.subject(),
                it.alert().state()));
        return stored;
    }

    /** As this viewer sees it. */
    AlertBody shown(Viewer viewer, StoredAlert stored) {
        return visibility.shown(viewer, AlertBody.of(stored.alert()));
    }

    private boolean maySee(Viewer viewer, StoredAlert found) {
        return visibility.maySee(viewer, AlertBody.of(found.alert()));
    }

    private @Nullable List<String> visible(Viewer viewer, @Nullable String customerId) {
        var visible = visibility.visible(viewer);
        if (customerId == null) {
            return visible;
        }
        return visible == null || visible.contains(customerId) ? List.of(customerId) : List.of();
    }
}
