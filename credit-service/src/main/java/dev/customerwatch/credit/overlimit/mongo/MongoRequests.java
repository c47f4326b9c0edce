package dev.customerwatch.credit.overlimit.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.overlimit.OverLimitRequest;
import dev.customerwatch.credit.overlimit.Requests;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Requests as aggregates, each with the events not yet sent. */
public final class MongoRequests implements Requests {

    public static final String COLLECTION = "over-limit-requests";

    private final AggregateStore<RequestDocument> store;
    private final BiFunction<@Nullable OverLimitRequest, OverLimitRequest, List<NewEvent>> events;

    /**
     * Declares the indexes.
     *
     * @param events what a change from the one to the other publishes; from null for a new one
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoRequests(
            AggregateStores stores,
            MongoOperations mongo,
            BiFunction<@Nullable OverLimitRequest, OverLimitRequest, List<NewEvent>> events,
            UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                RequestDocument.class,
                COLLECTION,
                "/credit/over-limit-requests",
                "credit.events.v1",
                RequestDocument::customerId,
                document -> due(document.request().dueAt(), systemTime)));
        this.events = events;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state.waiting", ASC).sparse().named("waiting"));
    }

    @Override
    public Optional<OverLimitRequest> find(String orderId) {
        return store.find(orderId).map(stored -> stored.state().request());
    }

    @Override
    public boolean add(OverLimitRequest request) {
        var document = RequestDocument.of(request);
        return store.insert(request.orderId(), document, events.apply(null, request), null)
                instanceof Insertion.Inserted;
    }

    @Override
    public Optional<OverLimitRequest> change(String orderId, Function<OverLimitRequest, OverLimitRequest> change) {
        return store.change(
                orderId,
                found -> found.map(stored -> changed(stored.state().request(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<OverLimitRequest> list(boolean onlyWaiting, @Nullable String after, int most) {
        var field = onlyWaiting ? "state.waiting" : "_id";
        var query = new Query(Criteria.where(field).gt(after == null ? "" : after))
                .with(Sort.by(field))
                .limit(most);
        return store.query(query).stream()
                .map(stored -> stored.state().request())
                .toList();
    }

    private Change<RequestDocument, Optional<OverLimitRequest>> changed(
            OverLimitRequest before, Function<OverLimitRequest, OverLimitRequest> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(RequestDocument.of(after), events.apply(before, after), Optional.of(after));
    }

    private static @Nullable Instant due(@Nullable Instant at, UnaryOperator<Instant> systemTime) {
        return at == null ? null : systemTime.apply(at);
    }
}
