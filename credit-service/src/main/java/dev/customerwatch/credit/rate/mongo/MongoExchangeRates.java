package dev.customerwatch.credit.rate.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.rate.ExchangeRates;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
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

/** Rates as aggregates, named by pair and day: {@code USD:CNY:2026-01-05}. */
public final class MongoExchangeRates implements ExchangeRates {

    public static final String COLLECTION = "exchange-rates";

    private static final LocalDate LAST = LocalDate.parse("9999-12-31");

    private final AggregateStore<RateDocument> store;
    private final Function<RecordedRate, List<NewEvent>> events;

    /**
     * Declares the indexes.
     *
     * @param events what a version publishes
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoExchangeRates(
            AggregateStores stores,
            MongoOperations mongo,
            Function<RecordedRate, List<NewEvent>> events,
            UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                RateDocument.class,
                COLLECTION,
                "/credit/exchange-rates",
                "credit.reference.v1",
                RateDocument::id,
                document -> due(document.dueAt(), systemTime)));
        this.events = events;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state.pair", ASC).on("state.date", ASC).named("pair"));
    }

    /** The rate of an id in the collection. */
    public Optional<RecordedRate> find(String id) {
        return store.find(id).map(stored -> stored.state().read());
    }

    @Override
    public Optional<RecordedRate> find(ExchangeRate.Key key) {
        return find(id(key));
    }

    @Override
    public Recording record(RecordedRate rate, long seen) {
        var id = id(rate.rate().key());
        var read = store.find(id);
        if (read.isEmpty()) {
            return seen == 0 && inserted(id, rate) ? new Recording.Recorded(rate) : stale(id);
        }
        return store.change(id, found -> corrected(found.orElseThrow(), rate, seen));
    }

    private Change<RateDocument, Recording> corrected(
            StoredAggregate<RateDocument> stored, RecordedRate rate, long seen) {
        var before = stored.state().read();
        if (before.version() != seen) {
            return Change.unchanged(new Recording.Stale(before.version()));
        }
        var after = before.corrected(rate);
        return Change.of(RateDocument.of(after), events.apply(after), new Recording.Recorded(after));
    }

    private boolean inserted(String id, RecordedRate rate) {
        return store.insert(id, RateDocument.of(rate), events.apply(rate), null) instanceof Insertion.Inserted<?>;
    }

    private Recording stale(String id) {
        return new Recording.Stale(find(id).map(RecordedRate::version).orElse(0L));
    }

    @Override
    public void done(ExchangeRate.Key key, long version) {
        store.change(
                id(key),
                found -> found.map(stored -> stored.state().read())
                        .filter(recorded -> recorded.version() == version)
                        .map(recorded -> Change.of(RateDocument.of(recorded.done()), List.of(), true))
                        .orElseGet(() -> Change.unchanged(false)));
    }

    @Override
    public Optional<ExchangeRate> inForce(Currency base, Currency quote, LocalDate day) {
        return list(base, quote, day.plusDays(1), 1).stream().findFirst().map(RecordedRate::rate);
    }

    @Override
    public List<RecordedRate> list(Currency base, Currency quote, @Nullable LocalDate before, int most) {
        var pair = RateDocument.pair(base.getCurrencyCode(), quote.getCurrencyCode());
        var day = before == null ? LAST : before;
        var query = new Query(
                        Criteria.where("state.pair").is(pair).and("state.date").lt(day.toString()))
                .with(Sort.by("state.date").descending())
                .limit(most);
        return store.query(query).stream().map(stored -> stored.state().read()).toList();
    }

    private static String id(ExchangeRate.Key key) {
        return RateDocument.pair(key.base().getCurrencyCode(), key.quote().getCurrencyCode()) + ":" + key.date();
    }

    private static @Nullable Instant due(@Nullable Instant at, UnaryOperator<Instant> systemTime) {
        return at == null ? null : systemTime.apply(at);
    }
}
