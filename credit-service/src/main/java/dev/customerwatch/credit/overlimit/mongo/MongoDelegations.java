package dev.customerwatch.credit.overlimit.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.overlimit.Authority;
import dev.customerwatch.credit.overlimit.Delegation;
import dev.customerwatch.credit.overlimit.Delegations;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Delegations as aggregates; they publish nothing, the ruling says by which right it was made. */
public final class MongoDelegations implements Delegations {

    private static final String COLLECTION = "over-limit-delegations";

    private final AggregateStore<Stored> store;

    /** Declares the indexes. */
    public MongoDelegations(AggregateStores stores, MongoOperations mongo) {
        this.store = stores.open(new AggregateType<>(
                Stored.class,
                COLLECTION,
                "/credit/over-limit-delegations",
                "credit.events.v1",
                Stored::delegationId,
                document -> null)); // it ends by its instants
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state.to", ASC).on("state.until", ASC).named("to"));
    }

    /**
     * A delegation as it is stored.
     *
     * @param excess null where there is no bound
     */
    record Stored(
            String delegationId,
            String by,
            String role,
            @Nullable String excess,
            int days,
            String to,
            Instant from,
            Instant until,
            String reason,
            @Nullable Instant endedAt) {

        static Stored of(Delegation delegation) {
            var authority = delegation.authority();
            var excess = authority.excess();
            return new Stored(
                    delegation.delegationId(),
                    delegation.by(),
                    authority.role(),
                    excess == null ? null : excess.toPlainString(),
                    authority.days(),
                    delegation.to(),
                    delegation.from(),
                    delegation.until(),
                    delegation.reason(),
                    delegation.endedAt());
        }

        Delegation delegation() {
            var authority = new Authority(role, excess == null ? null : new BigDecimal(excess), days);
            return new Delegation(delegationId, by, authority, to, from, until, reason, endedAt);
        }
    }

    @Override
    public Optional<Delegation> find(String delegationId) {
        return store.find(delegationId).map(stored -> stored.state().delegation());
    }

    @Override
    public void add(Delegation delegation) {
        store.insert(delegation.delegationId(), Stored.of(delegation), List.of(), null);
    }

    @Override
    public Optional<Delegation> change(String delegationId, UnaryOperator<Delegation> change) {
        return store.change(
                delegationId,
                found -> found.map(stored -> changed(stored.state().delegation(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<Delegation> inForce(String to, Instant now) {
        var query =
                new Query(Criteria.where("state.to").is(to).and("state.until").gt(Date.from(now)));
        return read(query.with(Sort.by("state.until")))
                .filter(delegation -> delegation.isInForce(now))
                .toList();
    }

    @Override
    public List<Delegation> list(@Nullable String after, int most) {
        return read(new Query(Criteria.where("_id").gt(after == null ? "" : after))
                        .with(Sort.by("_id"))
                        .limit(most))
                .toList();
    }

    private Stream<Delegation> read(Query query) {
        return store.query(query).stream().map(stored -> stored.state().delegation());
    }

    private static Change<Stored, Optional<Delegation>> changed(Delegation before, UnaryOperator<Delegation> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(Stored.of(after), List.of(), Optional.of(after));
    }
}
