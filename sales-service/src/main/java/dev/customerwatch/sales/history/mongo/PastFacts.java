package dev.customerwatch.sales.history.mongo;

import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.BulkInsertion;
import dev.customerwatch.messaging.store.Fresh;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.messaging.store.StoredAggregate;
import dev.customerwatch.sales.history.History;
import dev.customerwatch.sales.history.PastReturn;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Past returns, and the histories that end an import; each with the event that tells of it. */
public final class PastFacts {

    private static final String TOPIC = "sales.events.v1";
    private static final String RETURNS = "returns";
    private static final String IMPORT = "state.from.importId";
    private static final String CUSTOMER = "state.customerId";
    private static final String ID = "_id";

    private final AggregateStore<ReturnDocument> returns;
    private final AggregateStore<HistoryDocument> histories;
    private final Function<PastReturn, NewEvent> returned;
    private final BiFunction<History, Instant, NewEvent> imported;

    public PastFacts(
            AggregateStores stores,
            MongoOperations mongo,
            Function<PastReturn, NewEvent> returned,
            BiFunction<History, Instant, NewEvent> imported) {
        this.returns = stores.open(new AggregateType<>(
                ReturnDocument.class, RETURNS, "/sales/returns", TOPIC, ReturnDocument::customerId, any -> null));
        this.histories = stores.open(new AggregateType<>(
                HistoryDocument.class,
                "histories",
                "/sales/histories",
                TOPIC,
                HistoryDocument::customerId,
                any -> null));
        this.returned = returned;
        this.imported = imported;
        var indexes = mongo.indexOps(RETURNS);
        indexes.createIndex(
                new Index(IMPORT, Sort.Direction.ASC).on(ID, Sort.Direction.ASC).named("import"));
        indexes.createIndex(new Index(CUSTOMER, Sort.Direction.ASC)
                .on(ID, Sort.Direction.DESC)
                .named("customer"));
    }

    /** A return and what makes it the same however often it is sent. */
    public record Sent(PastReturn goods, RequestKey request) {}

    /** Stores returns; what became of each, in their order. */
    public List<BulkInsertion> store(List<Sent> sent) {
        return returns.insertAll(sent.stream().map(this::fresh).toList());
    }

    /** Whether all of these are stored already as they are. */
    public boolean holdsAll(List<RequestKey> requests) {
        return returns.holdsAll(requests);
    }

    /** The returns of an import behind one of them, in the order of their ids. */
    public List<PastReturn> ofImport(String importId, @Nullable String after, int most) {
        var criteria = Criteria.where(IMPORT).is(importId);
        if (after != null) {
            criteria = criteria.and(ID).gt(after);
        }
        return read(new Query(criteria).with(Sort.by(Sort.Direction.ASC, ID)).limit(most));
    }

    /**
     * At most that many, newest first.
     *
     * @param customers null for all
     */
    public List<PastReturn> list(@Nullable List<String> customers, @Nullable String before, int most) {
        var criteria = customers == null ? new Criteria() : new Criteria(CUSTOMER).in(customers);
        if (before != null) {
            criteria = criteria.and(ID).lt(before);
        }
        return read(new Query(criteria).with(Sort.by(Sort.Direction.DESC, ID)).limit(most));
    }

    /** Stores what imports have brought of customers; those that are stored already stay as they are. */
    public void complete(List<History> complete, Instant at) {
        histories.insertAll(complete.stream().map(history -> fresh(history, at)).toList());
    }

    private List<PastReturn> read(Query query) {
        return returns.query(query).stream()
                .map(StoredAggregate::state)
                .map(ReturnDocument::goods)
                .toList();
    }

    private Fresh<ReturnDocument> fresh(Sent sent) {
        var goods = sent.goods();
        return new Fresh<>(goods.returnId(), ReturnDocument.of(goods), List.of(returned.apply(goods)), sent.request());
    }

    private Fresh<HistoryDocument> fresh(History history, Instant at) {
        var id = history.importId() + ":" + history.customerId();
        var once = new RequestKey("/history/" + id, "");
        return new Fresh<>(id, HistoryDocument.of(history), List.of(imported.apply(history, at)), once);
    }
}
