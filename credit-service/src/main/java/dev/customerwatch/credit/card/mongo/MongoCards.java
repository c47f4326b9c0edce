package dev.customerwatch.credit.card.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.card.Cards;
import dev.customerwatch.credit.card.TradingCard;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Cards as aggregates; they publish nothing themselves, the ledger tells when an account is opened. */
public final class MongoCards implements Cards {

    public static final String COLLECTION = "trading-cards";

    private final AggregateStore<CardDocument> store;

    /**
     * Declares the indexes.
     *
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoCards(AggregateStores stores, MongoOperations mongo, UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                CardDocument.class,
                COLLECTION,
                "/credit/trading-cards",
                "credit.events.v1",
                CardDocument::customerId,
                document -> due(document.approvedAt(), systemTime)));
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state.pending", ASC).sparse().named("pending"));
    }

    @Override
    public Optional<TradingCard> find(String customerId) {
        return store.find(customerId).map(stored -> stored.state().card());
    }

    @Override
    public boolean add(TradingCard card) {
        return store.insert(card.customerId(), CardDocument.of(card), List.of(), null) instanceof Insertion.Inserted;
    }

    @Override
    public Optional<TradingCard> change(String customerId, Function<TradingCard, TradingCard> change) {
        return store.change(
                customerId,
                found -> found.map(stored -> changed(stored.state().card(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<TradingCard> list(boolean onlyPending, @Nullable String after, int most) {
        var field = onlyPending ? "state.pending" : "_id";
        var query = new Query(Criteria.where(field).gt(after == null ? "" : after))
                .with(Sort.by(field))
                .limit(most);
        return store.query(query).stream().map(stored -> stored.state().card()).toList();
    }

    private static Change<CardDocument, Optional<TradingCard>> changed(
            TradingCard before, Function<TradingCard, TradingCard> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(CardDocument.of(after), List.of(), Optional.of(after));
    }

    private static @Nullable Instant due(@Nullable Instant at, UnaryOperator<Instant> systemTime) {
        return at == null ? null : systemTime.apply(at);
    }
}
