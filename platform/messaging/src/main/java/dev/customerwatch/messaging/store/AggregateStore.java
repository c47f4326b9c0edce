package dev.customerwatch.messaging.store;

import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Aggregates of one kind: each one document that holds its state and the events not yet sent, so that one write stores
 * both. After the write the events leave at once.
 */
public final class AggregateStore<D> {

    private static final int TRIES = 100;

    private final AggregateDocuments<D> documents;
    private final Outbox outbox;

    AggregateStore(AggregateDocuments<D> documents, Outbox outbox) {
        this.documents = documents;
        this.outbox = outbox;
    }

    public Optional<StoredAggregate<D>> find(String id) {
        return Optional.ofNullable(documents.find(id)).map(documents::stored);
    }

    /** The aggregates of a query; fields of the state are addressed as {@code state.<field>}. */
    public List<StoredAggregate<D>> query(Query query) {
        return documents.query(query).stream().map(documents::stored).toList();
    }

    /**
     * Stores a new aggregate with its first events.
     *
     * @param request identity of the request, null where its client gave none
     */
    public Insertion<D> insert(String id, D state, List<NewEvent> events, @Nullable RequestKey request) {
        var document = documents.fresh(id, state, events, request);
        try {
            documents.insert(document);
        } catch (DuplicateKeyException duplicate) {
            return answered(request).orElseGet(() -> new Insertion.Duplicate<>(String.valueOf(duplicate.getMessage())));
        }
        outbox.stored(document);
        return new Insertion.Inserted<>(documents.stored(document));
    }

    /**
     * Stores many new aggregates with their first events; what became of each, in their order. Unlike a request's, their
     * outcome is not kept: of what is sent again it is only said that it is there.
     */
    public List<BulkInsertion> insertAll(List<Fresh<D>> fresh) {
        var bulk = new Bulk<>(documents, fresh);
        bulk.run().forEach(outbox::stored);
        return bulk.outcomes();
    }

    /** Whether all of these are stored already, with the same body. */
    public boolean holdsAll(List<RequestKey> requests) {
        var hashes =
                Bulk.hashes(documents, requests.stream().map(RequestKey::key).toList());
        return requests.stream().allMatch(request -> request.bodyHash().equals(hashes.get(request.key())));
    }

    /** What this request was answered before, if it was: to be asked before a decision that would no longer be the same. */
    public Optional<Insertion<D>> answered(@Nullable RequestKey request) {
        if (request == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(documents.findByRequest(request.key())).map(first -> answer(first, request));
    }

    /** Saves state and events if nobody changed the aggregate since it was read; empty if somebody did. */
    public Optional<StoredAggregate<D>> save(StoredAggregate<D> read, D state, List<NewEvent> events) {
        var saved = documents.save(read, state, events);
        if (saved == null) {
            return Optional.empty();
        }
        outbox.stored(saved);
        return Optional.of(documents.stored(saved));
    }

    /**
     * Reads, decides and saves; decides anew while somebody else was faster. A state for an aggregate that does not exist
     * yet is refused: {@link #insert} is for that.
     *
     * @throws OptimisticLockingFailureException after a hundred tries
     */
    public <R> R change(String id, Function<Optional<StoredAggregate<D>>, Change<D, R>> decide) {
        for (var tries = 0; tries < TRIES; tries++) {
            var read = find(id);
            var change = decide.apply(read);
            var state = change.state();
            if (state == null
                    || save(read.orElseThrow(), state, change.events()).isPresent()) {
                return change.result();
            }
        }
        throw new OptimisticLockingFailureException(id + " was changed by others " + TRIES + " times");
    }

    private Insertion<D> answer(Document first, RequestKey request) {
        var hash = first.get("request", Document.class).getString("hash");
        return request.bodyHash().equals(hash)
                ? new Insertion.Replayed<>(documents.asAnswered(first))
                : new Insertion.KeyReused<>();
    }
}
