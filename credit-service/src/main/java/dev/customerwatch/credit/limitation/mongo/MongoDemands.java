package dev.customerwatch.credit.limitation.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.limitation.Demand;
import dev.customerwatch.credit.limitation.Demands;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.RequestKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Demands as aggregates; they publish nothing. */
public final class MongoDemands implements Demands {

    private static final String COLLECTION = "demands";

    private final AggregateStore<DemandDocument> store;

    /** Declares the indexes. */
    public MongoDemands(AggregateStores stores, MongoOperations mongo) {
        this.store = stores.open(new AggregateType<>(
                DemandDocument.class,
                COLLECTION,
                "/credit/demands",
                "credit.events.v1",
                DemandDocument::customerId,
                document -> null));
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index("state.customerId", ASC).on("state.on", ASC).named("customer"));
    }

    record DemandDocument(
            String demandId,
            String customerId,
            Demand.Kind kind,
            String on,
            List<String> invoiceIds,
            String note,
            String by,
            Instant at) {

        static DemandDocument of(Demand demand) {
            return new DemandDocument(
                    demand.demandId(),
                    demand.customerId(),
                    demand.kind(),
                    demand.on().toString(),
                    demand.invoiceIds(),
                    demand.note(),
                    demand.by(),
                    demand.at());
        }

        Demand demand() {
            return new Demand(demandId, customerId, kind, LocalDate.parse(on), invoiceIds, note, by, at);
        }
    }

    @Override
    public Adding add(Demand demand, @Nullable RequestKey request) {
        return switch (store.insert(demand.demandId(), DemandDocument.of(demand), List.of(), request)) {
            case Insertion.Inserted<DemandDocument> fresh ->
                new Adding.Added(fresh.stored().state().demand());
            case Insertion.Replayed<DemandDocument> first ->
                new Adding.Added(first.asAnswered().state().demand());
            case Insertion.KeyReused<DemandDocument> reused -> new Adding.KeyReused();
            case Insertion.Duplicate<DemandDocument> same -> throw new IllegalStateException(same.message());
        };
    }

    @Override
    public List<Demand> of(String customerId) {
        var query = new Query(Criteria.where("state.customerId").is(customerId)).with(Sort.by("state.on"));
        return store.query(query).stream()
                .map(stored -> stored.state().demand())
                .toList();
    }
}
