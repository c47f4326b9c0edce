package dev.customerwatch.credit.collection.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.collection.Target;
import dev.customerwatch.credit.collection.Targets;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.StoredAggregate;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Targets as aggregates; they publish nothing. */
public final class MongoTargets implements Targets {

    private static final String COLLECTION = "collection-targets";

    private final AggregateStore<TargetDocument> store;

    /** Declares the indexes. */
    public MongoTargets(AggregateStores stores, MongoOperations mongo) {
        this.store = stores.open(new AggregateType<>(
                TargetDocument.class,
                COLLECTION,
                "/credit/collection-targets",
                "credit.events.v1",
                TargetDocument::month,
                document -> null));
        mongo.indexOps(COLLECTION).createIndex(new Index("state.month", ASC).named("month"));
    }

    record TargetDocument(
            String month, Target.Scope scope, String name, String currency, String amount, String by, Instant at) {

        static TargetDocument of(Target target) {
            var key = target.key();
            return new TargetDocument(
                    key.month().toString(),
                    key.scope(),
                    key.name(),
                    key.currency(),
                    target.amount().amount().toPlainString(),
                    target.by(),
                    target.at());
        }

        Target target() {
            var key = new Target.Key(YearMonth.parse(month), scope, name, currency);
            return new Target(key, Money.of(amount, currency), by, at);
        }
    }

    @Override
    public Optional<Versioned> find(Target.Key key) {
        return store.find(id(key)).map(MongoTargets::versioned);
    }

    @Override
    public Setting set(Target target, long seen) {
        var read = store.find(id(target.key()));
        var current = read.map(StoredAggregate::version).orElse(0L);
        if (current != seen) {
            return new Setting.Stale(current);
        }
        var document = TargetDocument.of(target);
        var saved = read.isPresent() ? store.save(read.get(), document, List.of()) : inserted(target, document);
        return saved.<Setting>map(stored -> new Setting.Set(versioned(stored)))
                .orElseGet(() -> new Setting.Stale(
                        find(target.key()).map(Versioned::version).orElse(0L)));
    }

    @Override
    public List<Target> of(YearMonth month) {
        return store.query(new Query(Criteria.where("state.month").is(month.toString()))).stream()
                .map(stored -> stored.state().target())
                .toList();
    }

    private Optional<StoredAggregate<TargetDocument>> inserted(Target target, TargetDocument document) {
        return store.insert(id(target.key()), document, List.of(), null)
                        instanceof Insertion.Inserted<TargetDocument> fresh
                ? Optional.of(fresh.stored())
                : Optional.empty();
    }

    private static String id(Target.Key key) {
        return key.month() + ":" + key.scope() + ":" + key.currency() + ":" + key.name();
    }

    private static Versioned versioned(StoredAggregate<TargetDocument> stored) {
        return new Versioned(stored.state().target(), stored.version());
    }
}
