package dev.customerwatch.messaging.store;

import dev.customerwatch.messaging.outbox.OutboxCollection;
import dev.customerwatch.messaging.outbox.Outboxes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the stores of a service's aggregates and of its copies of others' state. */
public final class AggregateStores {

    private final MongoTemplate mongo;
    private final Outboxes outboxes;
    private final MeterRegistry meters;

    public AggregateStores(MongoTemplate mongo, Outboxes outboxes, MeterRegistry meters) {
        this.mongo = mongo;
        this.outboxes = outboxes;
        this.meters = meters;
    }

    public <D> AggregateStore<D> open(AggregateType<D> type) {
        var outbox = outboxes.open(new OutboxCollection(type.collection(), type.source(), type.topic(), false));
        var documents = new AggregateDocuments<>(type, mongo, outbox, meters);
        documents.declareIndexes();
        return new AggregateStore<>(documents, outbox);
    }

    public <D> StateCopies<D> copies(Class<D> state, String collection) {
        return new StateCopies<>(state, collection, mongo);
    }
}
