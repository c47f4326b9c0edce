package dev.customerwatch.alert.desk.mongo;

import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The alerts, each one document with the events that it has yet to send. */
public final class Alerts {

    public static final String COLLECTION = "alerts";
    public static final String SOURCE = "/alert/alerts";
    public static final String TOPIC = "alert.events.v1";

    private final AggregateStore<AlertDocument> store;

    public Alerts(AggregateStores stores, MongoOperations mongo) {
        this.store = stores.open(new AggregateType<>(
                AlertDocument.class,
                COLLECTION,
                SOURCE,
                TOPIC,
                AlertDocument::customerId,
                stored -> stored.alert().dueAt()));
        AlertIndexes.declare(mongo);
    }

    public Optional<StoredAlert> find(String id) {
        return store.find(id).map(Alerts::stored);
    }

    public List<Alert> findAll(Collection<String> ids) {
        return store.query(new Query(Criteria.where("_id").in(ids))).stream()
                .map(it -> it.state().alert())
                .toList();
    }

    public List<StoredAlert> list(AlertQuery asked) {
        return store.query(query(asked)).stream().map(Alerts::stored).toList();
    }

    /** Stores a new alert; false where somebody has stored it meanwhile. */
    public boolean insert(Alert alert, List<NewEvent> events) {
        return switch (store.insert(alert.id(), AlertDocument.of(alert), events, null)) {
            case Insertion.Inserted<AlertDocument> inserted -> true;
            case Insertion.Replayed<AlertDocument> replayed -> true;
            case Insertion.KeyReused<AlertDocument> reused -> false;
            case Insertion.Duplicate<AlertDocument> duplicate -> false;
        };
    }

    /** Changes an alert that is there; an alert that is not there is left alone. */
    public Optional<StoredAlert> change(
            String id, UnaryOperator<Alert> decide, Function<Alert, List<NewEvent>> events) {
        return store.change(
                id,
                read -> read.map(found -> changed(found, decide, events))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    private static Change<AlertDocument, Optional<StoredAlert>> changed(
            StoredAggregate<AlertDocument> found, UnaryOperator<Alert> decide, Function<Alert, List<NewEvent>> events) {
        var before = found.state().alert();
        var after = decide.apply(before);
        if (after.equals(before)) {
            return Change.unchanged(Optional.of(stored(found)));
        }
        var told = after.looksLike(before) ? List.<NewEvent>of() : events.apply(after);
        var result = new StoredAlert(after, found.version() + 1);
        return Change.of(AlertDocument.of(after), told, Optional.of(result));
    }

    private static StoredAlert stored(StoredAggregate<AlertDocument> stored) {
        return new StoredAlert(stored.state().alert(), stored.version());
    }

    private static Query query(AlertQuery asked) {
        var query = new Query().with(asked.order().sort()).limit(asked.limit());
        if (asked.customers() != null) {
            query.addCriteria(Criteria.where("state.customerId").in(asked.customers()));
        }
        if (asked.rule() != null) {
            query.addCriteria(Criteria.where("state.rule").is(asked.rule()));
        }
        if (asked.severity() != null) {
            query.addCriteria(Criteria.where("state.severity").in(andAbove(asked.severity())));
        }
        if (asked.state() != null) {
            query.addCriteria(Criteria.where("state.state").is(asked.state().name()));
        }
        if (asked.after() != null) {
            query.addCriteria(after(asked.after()));
        }
        return query;
    }

    private static Criteria after(AlertQuery.Place place) {
        var order = place.order();
        var value = order.stored(place.value());
        var same = Criteria.where(order.field());
        var rest = Criteria.where(order.field());
        var id = Criteria.where("_id");
        return order.direction().isDescending()
                ? same.lte(value).orOperator(rest.lt(value), id.lt(place.id()))
                : same.gte(value).orOperator(rest.gt(value), id.gt(place.id()));
    }

    private static List<String> andAbove(Severity least) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.isAtLeast(least))
                .map(Severity::name)
                .toList();
    }
}
