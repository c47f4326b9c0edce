package dev.customerwatch.messaging.store;

import java.util.List;
import org.bson.Document;

/** An aggregate as it was read: what a later save compares against. */
public final class StoredAggregate<D> {

    private final String id;
    private final long version;
    private final long sequence;
    private final D state;
    private final List<Document> unsent;

    StoredAggregate(String id, long version, long sequence, D state, List<Document> unsent) {
        this.id = id;
        this.version = version;
        this.sequence = sequence;
        this.state = state;
        this.unsent = List.copyOf(unsent);
    }

    public String id() {
        return id;
    }

    /** Counts the changes from 1; the entity tag of the resource. */
    public long version() {
        return version;
    }

    public D state() {
        return state;
    }

    long sequence() {
        return sequence;
    }

    List<Document> unsent() {
        return unsent;
    }
}
