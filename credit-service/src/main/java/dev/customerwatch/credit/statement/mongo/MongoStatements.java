package dev.customerwatch.credit.statement.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.Statements;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Statements as aggregates, each with the events not yet sent. */
public final class MongoStatements implements Statements {

    public static final String COLLECTION = "statements";

    private static final String CUSTOMER = "state.customerId";
    private static final String MONTH = "state.month";

    private final AggregateStore<StatementDocument> store;
    private final BiFunction<Statement, Statement, List<NewEvent>> events;

    /**
     * Declares the indexes.
     *
     * @param events what a change from the one to the other publishes
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoStatements(
            AggregateStores stores,
            MongoOperations mongo,
            BiFunction<Statement, Statement, List<NewEvent>> events,
            UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                StatementDocument.class,
                COLLECTION,
                "/credit/statements",
                "credit.events.v1",
                StatementDocument::customerId,
                document -> due(document.statement().dueAt(), systemTime)));
        this.events = events;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(CUSTOMER, ASC).on(MONTH, ASC).named("customer"));
        indexes.createIndex(new Index("state.task", ASC).sparse().named("task"));
    }

    @Override
    public Optional<Versioned> find(Statement.Key key) {
        return store.find(key.id()).map(MongoStatements::versioned);
    }

    @Override
    public boolean add(Statement statement) {
        var id = statement.key().id();
        return store.insert(id, StatementDocument.of(statement), List.of(), null) instanceof Insertion.Inserted;
    }

    @Override
    public Optional<Versioned> change(Statement.Key key, UnaryOperator<Statement> change) {
        while (true) {
            var read = store.find(key.id());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            var before = read.get().state().statement();
            var after = change.apply(before);
            var saved = after.equals(before)
                    ? read
                    : store.save(read.get(), StatementDocument.of(after), events.apply(before, after));
            if (saved.isPresent()) {
                return saved.map(MongoStatements::versioned);
            }
        }
    }

    @Override
    public Optional<Statement> before(Statement.Key key) {
        var earlier = Criteria.where(CUSTOMER)
                .is(key.customerId())
                .and(MONTH)
                .lt(key.month().toString());
        return newest(earlier, 1).stream().findFirst();
    }

    @Override
    public List<Statement> of(String customerId, int most) {
        return newest(Criteria.where(CUSTOMER).is(customerId), most);
    }

    @Override
    public List<Statement> tasks(@Nullable String after, int most) {
        var query = new Query(Criteria.where("state.task").gt(after == null ? "" : after))
                .with(Sort.by("state.task"))
                .limit(most);
        return read(query);
    }

    private List<Statement> newest(Criteria wanted, int most) {
        return read(new Query(wanted).with(Sort.by(DESC, MONTH)).limit(most));
    }

    private List<Statement> read(Query query) {
        return store.query(query).stream()
                .map(stored -> stored.state().statement())
                .toList();
    }

    private static Versioned versioned(StoredAggregate<StatementDocument> stored) {
        return new Versioned(stored.state().statement(), stored.version());
    }

    private static @Nullable Instant due(@Nullable Instant at, UnaryOperator<Instant> systemTime) {
        return at == null ? null : systemTime.apply(at);
    }
}
