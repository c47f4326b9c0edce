package dev.customerwatch.credit.collection.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.collection.PlanLine;
import dev.customerwatch.credit.collection.PlanLine.Withdrawal;
import dev.customerwatch.credit.collection.PlanLines;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.RequestKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Lines as aggregates; they publish nothing. */
public final class MongoPlanLines implements PlanLines {

    private static final String COLLECTION = "plan-lines";

    private final AggregateStore<LineDocument> store;

    /** Declares the indexes. */
    public MongoPlanLines(AggregateStores stores, MongoOperations mongo) {
        this.store = stores.open(new AggregateType<>(
                LineDocument.class,
                COLLECTION,
                "/credit/plan-lines",
                "credit.events.v1",
                LineDocument::customerId,
                document -> null));
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index("state.customerId", ASC).on("state.on", ASC).named("customer"));
        indexes.createIndex(new Index("state.expectedOn", ASC).sparse().named("expected"));
    }

    @Override
    public Adding add(PlanLine line, @Nullable RequestKey request) {
        return switch (store.insert(line.lineId(), LineDocument.of(line), List.of(), request)) {
            case Insertion.Inserted<LineDocument> fresh ->
                new Adding.Added(fresh.stored().state().line());
            case Insertion.Replayed<LineDocument> first ->
                new Adding.Added(first.asAnswered().state().line());
            case Insertion.KeyReused<LineDocument> reused -> new Adding.KeyReused();
            case Insertion.Duplicate<LineDocument> same -> throw new IllegalStateException(same.message());
        };
    }

    @Override
    public Optional<PlanLine> withdraw(String customerId, String lineId, Withdrawal withdrawal) {
        return store.change(
                lineId,
                found -> found.map(stored -> stored.state().line())
                        .filter(line -> line.customerId().equals(customerId))
                        .map(line -> withdrawn(line, withdrawal))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<PlanLine> ofCustomer(String customerId, LocalDate from) {
        return lines(
                Criteria.where("state.customerId")
                        .is(customerId)
                        .and("state.on")
                        .gte(from.toString()),
                "state.on");
    }

    @Override
    public List<PlanLine> expected(LocalDate from, LocalDate to) {
        return lines(Criteria.where("state.expectedOn").gte(from.toString()).lte(to.toString()), "state.expectedOn");
    }

    private List<PlanLine> lines(Criteria wanted, String sort) {
        return store.query(new Query(wanted).with(Sort.by(sort))).stream()
                .map(stored -> stored.state().line())
                .toList();
    }

    private static Change<LineDocument, Optional<PlanLine>> withdrawn(PlanLine before, Withdrawal withdrawal) {
        var after = before.withdrawn(withdrawal);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(LineDocument.of(after), List.of(), Optional.of(after));
    }
}
