package dev.customerwatch.credit.statement.mongo;

import dev.customerwatch.credit.statement.StatementRun;
import dev.customerwatch.credit.statement.StatementRuns;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Statement runs as aggregates by their month; they publish nothing. */
public final class MongoStatementRuns implements StatementRuns {

    public static final String COLLECTION = "statement-runs";

    private final AggregateStore<Stored> store;

    /**
     * Opens the collection.
     *
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoStatementRuns(AggregateStores stores, UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                Stored.class,
                COLLECTION,
                "/credit/statement-runs",
                "credit.events.v1",
                Stored::month,
                run -> run.finishedAt() == null ? systemTime.apply(run.startedAt()) : null));
    }

    /** A run as it is stored. */
    record Stored(
            String month,
            String by,
            Instant startedAt,
            @Nullable String after,
            long sent,
            long others,
            @Nullable Instant finishedAt) {

        static Stored of(StatementRun run) {
            return new Stored(
                    run.month().toString(),
                    run.by(),
                    run.startedAt(),
                    run.after(),
                    run.sent(),
                    run.others(),
                    run.finishedAt());
        }

        StatementRun run() {
            return new StatementRun(YearMonth.parse(month), by, startedAt, after, sent, others, finishedAt);
        }
    }

    @Override
    public Optional<StatementRun> find(YearMonth month) {
        return store.find(month.toString()).map(stored -> stored.state().run());
    }

    @Override
    public boolean add(StatementRun run) {
        return store.insert(run.month().toString(), Stored.of(run), List.of(), null) instanceof Insertion.Inserted;
    }

    @Override
    public Optional<StatementRun> change(YearMonth month, UnaryOperator<StatementRun> change) {
        return store.change(
                month.toString(),
                found -> found.map(stored -> changed(stored.state().run(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    private static Change<Stored, Optional<StatementRun>> changed(
            StatementRun before, UnaryOperator<StatementRun> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(Stored.of(after), List.of(), Optional.of(after));
    }
}
