package dev.customerwatch.complaint.register.mongo;

import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion.Duplicate;
import dev.customerwatch.messaging.store.Insertion.Inserted;
import dev.customerwatch.messaging.store.Insertion.KeyReused;
import dev.customerwatch.messaging.store.Insertion.Replayed;
import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The complaints as they are stored, each together with the events that it publishes. */
@Component
public final class Complaints {

    private static final String COLLECTION = "complaints";
    private static final List<String> FILTERS = List.of("customerId", "status");

    private final AggregateStore<ComplaintDocument> store;

    Complaints(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.open(new AggregateType<>(
                ComplaintDocument.class,
                COLLECTION,
                "/complaint/complaints",
                "complaint.events.v1",
                ComplaintDocument::customerId,
                state -> null));
        for (var filter : FILTERS) {
            mongo.indexOps(COLLECTION)
                    .createIndex(new Index("state." + filter, Sort.Direction.ASC)
                            .on("_id", Sort.Direction.ASC)
                            .named(filter));
        }
    }

    public Optional<KeptComplaint> find(String id) {
        return store.find(id).map(KeptComplaint::of);
    }

    /** At most so many complaints of the filter, in the order of filing, after the given one. */
    public List<KeptComplaint> list(ComplaintFilter filter, @Nullable String after, int most) {
        return store.query(filter.query(after, most)).stream()
                .map(KeptComplaint::of)
                .toList();
    }

    public Filed file(Complaint complaint, NewEvent event, @Nullable RequestKey request) {
        return switch (store.insert(complaint.id(), ComplaintDocument.of(complaint), List.of(event), request)) {
            case Inserted<ComplaintDocument> inserted -> new Filed.Kept(KeptComplaint.of(inserted.stored()));
            case Replayed<ComplaintDocument> replayed -> new Filed.Again(KeptComplaint.of(replayed.asAnswered()));
            case KeyReused<ComplaintDocument> reused -> new Filed.KeyReused();
            case Duplicate<ComplaintDocument> duplicate ->
                throw new IllegalStateException("two complaints with one id: " + complaint.id());
        };
    }

    /** Reads, decides and saves; decides anew while somebody else was faster. */
    public <R> R change(String id, Function<Optional<KeptComplaint>, Change<Complaint, R>> decide) {
        return store.change(id, found -> {
            var change = decide.apply(found.map(KeptComplaint::of));
            var state = change.state();
            return new Change<>(state == null ? null : ComplaintDocument.of(state), change.events(), change.result());
        });
    }
}
