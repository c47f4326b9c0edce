package dev.customerwatch.customer.matter.mongo;

import dev.customerwatch.messaging.store.StoredAggregate;

/** A matter as it was read from the store, with what a later save compares against. */
public final class KeptMatter<T> {

    private final StoredAggregate<MatterDocument> stored;
    private final T matter;

    KeptMatter(StoredAggregate<MatterDocument> stored, T matter) {
        this.stored = stored;
        this.matter = matter;
    }

    public T matter() {
        return matter;
    }

    /** Counts the changes from 1. */
    public long version() {
        return stored.version();
    }

    StoredAggregate<MatterDocument> stored() {
        return stored;
    }
}
