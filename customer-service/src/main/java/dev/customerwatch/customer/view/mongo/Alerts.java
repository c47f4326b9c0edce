package dev.customerwatch.customer.view.mongo;

import dev.customerwatch.customer.view.OpenAlert;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.StateCopies;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The alerts that alert-service told of. */
@Component
public final class Alerts {

    private static final String COLLECTION = "alertCopies";
    private static final String CUSTOMER = "state.alert.customerId";

    private final StateCopies<AlertCopy> copies;

    Alerts(AggregateStores stores, MongoTemplate mongo) {
        this.copies = stores.copies(AlertCopy.class, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(CUSTOMER, Sort.Direction.ASC)
                        .on("state.holds", Sort.Direction.ASC)
                        .named("customer"));
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(CUSTOMER, Sort.Direction.ASC)
                        .on("state.recordedAt", Sort.Direction.ASC)
                        .named("recorded"));
    }

    record AlertCopy(OpenAlert alert, boolean holds, Instant recordedAt) {}

    public void keep(ReceivedEvent event, OpenAlert now) {
        copies.put(now.alertId(), event.sequence(), new AlertCopy(now, now.holds(), event.recordedTime()));
    }

    /** Those of a customer that hold now, the gravest first. */
    public List<OpenAlert> open(String customerId) {
        var query = new Query(
                Criteria.where(CUSTOMER).is(customerId).and("state.holds").is(true));
        return copies.query(query).stream()
                .map(AlertCopy::alert)
                .sorted(Comparator.comparingInt(OpenAlert::rank).reversed().thenComparing(OpenAlert::since))
                .toList();
    }

    /** When the newest event about the customer was recorded, null where none was heard. */
    public @Nullable Instant currentTo(String customerId) {
        var query = new Query(Criteria.where(CUSTOMER).is(customerId))
                .with(Sort.by(Sort.Direction.DESC, "state.recordedAt"))
                .limit(1);
        return copies.query(query).stream()
                .map(AlertCopy::recordedAt)
                .findFirst()
                .orElse(null);
    }
}
