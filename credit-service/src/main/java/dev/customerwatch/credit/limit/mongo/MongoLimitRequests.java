package dev.customerwatch.credit.limit.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.limit.LimitRequest;
import dev.customerwatch.credit.limit.LimitRequests;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Limit requests as aggregates; they publish nothing themselves, the ledger tells when a limit is changed. */
public final class MongoLimitRequests implements LimitRequests {

    public static final String COLLECTION = "limit-requests";

    private final AggregateStore<LimitRequestDocument> store;

    /**
     * Declares the indexes.
     *
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoLimitRequests(AggregateStores stores, MongoOperations mongo, UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                LimitRequestDocument.class,
                COLLECTION,
                "/credit/limit-requests",
                "credit.events.v1",
                LimitRequestDocument::customerId,
                document -> due(document.request().dueAt(), systemTime)));
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("state.waiting", ASC).sparse().named("waiting"));
        indexes.createIndex(new Index("state.waitingFor", ASC).sparse().unique().named("waiting-for"));
    }

    @Override
    public Optional<LimitRequest> find(String requestId) {
        return store.find(requestId).map(stored -> stored.state().request());
    }

    @Override
    public boolean add(LimitRequest request) {
        return store.insert(request.requestId(), LimitRequestDocument.of(request), List.of(), null)
                instanceof Insertion.Inserted;
    }

    @Override
    public Optional<LimitRequest> change(String requestId, UnaryOperator<LimitRequest> change) {
        return store.change(
                requestId,
                found -> found.map(stored -> changed(stored.state().request(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<LimitRequest> list(boolean onlyWaiting, @Nullable String after, int most) {
        var field = onlyWaiting ? "state.waiting" : "_id";
        var query = new Query(Criteria.where(field).gt(after == null ? "" : after))
                .with(Sort.by(field))
                .limit(most);
        return store.query(query).stream()
                .map(stored -> stored.state().request())
                .toList();
    }

    private static Change<LimitRequestDocument, Optional<LimitRequest>> changed(
            LimitRequest before, UnaryOperator<LimitRequest> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(LimitRequestDocument.of(after), List.of(), Optional.of(after));
    }

    private static @Nullable Instant due(@Nullable Instant at, UnaryOperator<Instant> systemTime) {
        return at == null ? null : systemTime.apply(at);
    }
}
