package dev.customerwatch.credit.anomaly.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.anomaly.AnomalyReport;
import dev.customerwatch.credit.anomaly.AnomalyReports;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.RequestKey;
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

/** Reports as aggregates, each with the events not yet sent. */
public final class MongoAnomalyReports implements AnomalyReports {

    public static final String COLLECTION = "anomaly-reports";

    private final AggregateStore<ReportDocument> store;
    private final BiFunction<@Nullable AnomalyReport, AnomalyReport, List<NewEvent>> events;

    /**
     * Declares the indexes.
     *
     * @param events what a change from the one to the other publishes; from null for a new one
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoAnomalyReports(
            AggregateStores stores,
            MongoOperations mongo,
            BiFunction<@Nullable AnomalyReport, AnomalyReport, List<NewEvent>> events,
            UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                ReportDocument.class,
                COLLECTION,
                "/credit/anomaly-reports",
                "credit.events.v1",
                document -> document.report().customerId(),
                document -> due(document.report().dueAt(), systemTime)));
        this.events = events;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state.open", ASC).sparse().named("open"));
    }

    /**
     * A report as it is stored.
     *
     * @param open its id while no manager has looked at it
     */
    record ReportDocument(AnomalyReport report, @Nullable String open) {
        static ReportDocument of(AnomalyReport report) {
            return new ReportDocument(report, report.isOpen() ? report.reportId() : null);
        }
    }

    @Override
    public Adding add(AnomalyReport report, @Nullable RequestKey request) {
        var published = events.apply(null, report);
        return switch (store.insert(report.reportId(), ReportDocument.of(report), published, request)) {
            case Insertion.Inserted<ReportDocument> fresh ->
                new Adding.Added(fresh.stored().state().report());
            case Insertion.Replayed<ReportDocument> first ->
                new Adding.Added(first.asAnswered().state().report());
            case Insertion.KeyReused<ReportDocument> reused -> new Adding.KeyReused();
            case Insertion.Duplicate<ReportDocument> same -> throw new IllegalStateException(same.message());
        };
    }

    @Override
    public Optional<AnomalyReport> find(String reportId) {
        return store.find(reportId).map(stored -> stored.state().report());
    }

    @Override
    public Optional<AnomalyReport> change(String reportId, UnaryOperator<AnomalyReport> change) {
        return store.change(
                reportId,
                found -> found.map(stored -> changed(stored.state().report(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<AnomalyReport> list(boolean onlyOpen, @Nullable String after, int most) {
        var field = onlyOpen ? "state.open" : "_id";
        var query = new Query(Criteria.where(field).gt(after == null ? "" : after))
                .with(Sort.by(field))
                .limit(most);
        return store.query(query).stream()
                .map(stored -> stored.state().report())
                .toList();
    }

    private Change<ReportDocument, Optional<AnomalyReport>> changed(
            AnomalyReport before, UnaryOperator<AnomalyReport> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(ReportDocument.of(after), events.apply(before, after), Optional.of(after));
    }

    private static @Nullable Instant due(@Nullable Instant at, UnaryOperator<Instant> systemTime) {
        return at == null ? null : systemTime.apply(at);
    }
}
