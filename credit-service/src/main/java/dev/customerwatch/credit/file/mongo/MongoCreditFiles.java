package dev.customerwatch.credit.file.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Files as aggregates, each with the events not yet sent. */
public final class MongoCreditFiles implements CreditFiles {

    public static final String COLLECTION = "credit-files";

    private final AggregateStore<FileDocument> store;
    private final BiFunction<CreditFile, CreditFile, List<NewEvent>> events;

    /**
     * Declares the indexes.
     *
     * @param events what a change from the one to the other publishes
     * @param startOf the instant by the system clock at which a day begins: work falls due by that one
     */
    public MongoCreditFiles(
            AggregateStores stores,
            MongoOperations mongo,
            BiFunction<CreditFile, CreditFile, List<NewEvent>> events,
            Function<LocalDate, Instant> startOf) {
        this.store = stores.open(new AggregateType<>(
                FileDocument.class,
                COLLECTION,
                "/credit/files",
                "credit.events.v1",
                FileDocument::customerId,
                document -> startOf(document.checkOn(), startOf)));
        this.events = events;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state.due", ASC).sparse().named("review-due"));
    }

    @Override
    public Versioned find(String customerId) {
        return store.find(customerId)
                .map(MongoCreditFiles::versioned)
                .orElseGet(() -> new Versioned(CreditFile.empty(customerId), 0));
    }

    @Override
    public Changing change(String customerId, OptionalLong seen, UnaryOperator<CreditFile> change) {
        while (true) {
            var read = store.find(customerId);
            var before = read.map(MongoCreditFiles::versioned)
                    .orElseGet(() -> new Versioned(CreditFile.empty(customerId), 0));
            if (seen.isPresent() && seen.getAsLong() != before.version()) {
                return new Changing.Stale(before.version());
            }
            var after = change.apply(before.file());
            var saved = after.equals(before.file()) ? Optional.of(before) : save(read, before.file(), after);
            if (saved.isPresent()) {
                return new Changing.Changed(saved.get());
            }
        }
    }

    @Override
    public List<CreditFile> due(@Nullable String after, int most) {
        var query = new Query(Criteria.where("state.due").gt(after == null ? "" : after))
                .with(Sort.by("state.due"))
                .limit(most);
        return store.query(query).stream().map(stored -> stored.state().file()).toList();
    }

    /** The file saved; empty where somebody else was faster. */
    private Optional<Versioned> save(
            Optional<StoredAggregate<FileDocument>> read, CreditFile before, CreditFile after) {
        var document = FileDocument.of(after);
        var published = events.apply(before, after);
        if (read.isPresent()) {
            return store.save(read.get(), document, published).map(MongoCreditFiles::versioned);
        }
        return store.insert(after.customerId(), document, published, null)
                        instanceof Insertion.Inserted<FileDocument> fresh
                ? Optional.of(versioned(fresh.stored()))
                : Optional.empty();
    }

    private static Versioned versioned(StoredAggregate<FileDocument> stored) {
        return new Versioned(stored.state().file(), stored.version());
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day, Function<LocalDate, Instant> startOf) {
        return day == null ? null : startOf.apply(day);
    }
}
