package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.BulkInsertion;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Fresh;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.messaging.store.StoredAggregate;
import dev.customerwatch.sales.changes.Changes;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.OrderEvent;
import dev.customerwatch.sales.order.Outcome;
import dev.customerwatch.sales.order.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;

/** The orders of this service: each change is stored together with the events that it publishes. */
public final class Orders {

    public static final String COLLECTION = "orders";

    private final AggregateStore<OrderDocument> store;
    private final EventForm form;
    private final BusinessClock clock;
    private final Changes changes;
    private final OrderJournal journal;

    public Orders(AggregateStores stores, EventForm form, BusinessClock clock, Changes changes, OrderJournal journal) {
        this.store = stores.open(new AggregateType<>(
                OrderDocument.class,
                COLLECTION,
                "/sales/orders",
                "sales.events.v1",
                OrderDocument::customerId,
                document -> OrderMapping.credit(document.credit()).dueAt()));
        this.form = form;
        this.clock = clock;
        this.changes = changes;
        this.journal = journal;
    }

    public Optional<StoredOrder> find(String orderId) {
        return store.find(orderId).map(StoredOrder::of);
    }

    /** The order as soon as it is as wished, at the latest after that time as it is then; empty where there is none. */
    public Optional<StoredOrder> await(String orderId, Duration most, Predicate<StoredOrder> wished) {
        return changes.await(
                orderId, most, () -> find(orderId), found -> found.isEmpty() || wished.test(found.orElseThrow()));
    }

    List<StoredOrder> query(Query query) {
        return store.query(query).stream().map(StoredOrder::of).toList();
    }

    /** What this request was answered before, if it was. */
    public Optional<Placing> answered(@Nullable RequestKey request) {
        return store.answered(request).map(Orders::placing);
    }

    /** Stores a new order; {@code request} is null where the client gave no key. */
    public Placing place(Outcome.Accepted placed, @Nullable RequestKey request) {
        var placement = placed.order().placement();
        var events = events(placed.events(), placement.placedAt(), null);
        var inserted = store.insert(placement.orderId(), OrderMapping.document(placed.order()), events, request);
        if (inserted instanceof Insertion.Inserted) {
            journal.placed(placed.order());
        }
        return placing(inserted);
    }

    /** An order of an import and what makes it the same however often it is sent. */
    public record Sent(Outcome.Accepted imported, Provenance from, RequestKey request) {}

    /** Stores orders of an import as facts of it; what became of each, in their order. */
    public List<BulkInsertion> store(List<Sent> sent) {
        return store.insertAll(sent.stream().map(this::fresh).toList());
    }

    /** Whether all of these are stored already as they are. */
    public boolean holdsAll(List<RequestKey> requests) {
        return store.holdsAll(requests);
    }

    private Fresh<OrderDocument> fresh(Sent sent) {
        var order = sent.imported().order();
        var placement = order.placement();
        var facts = events(sent.imported().events(), placement.placedAt(), null).stream()
                .map(event -> event.ofImport(sent.from().importId()))
                .toList();
        return new Fresh<>(placement.orderId(), OrderMapping.document(order), facts, sent.request());
    }

    /**
     * Puts a command or a fact to an order and stores what it answers.
     *
     * @param version that the command was decided on, if its sender named one
     * @param cause id of the event that brought it, null for a command
     */
    public Decided decide(String orderId, OptionalLong version, @Nullable String cause, Decision decision) {
        var attempt = store.<Attempt>change(
                orderId,
                found -> found.map(read -> attempt(read, version, cause, decision))
                        .orElseGet(() -> Change.unchanged(new Attempt(new Decided.UnknownOrder(), () -> {}))));
        attempt.afterwards.run();
        return attempt.decided;
    }

    /** What the last try has decided, and what is to be done once it is stored. */
    private record Attempt(Decided decided, Runnable afterwards) {}

    private Change<OrderDocument, Attempt> attempt(
            StoredAggregate<OrderDocument> read, OptionalLong version, @Nullable String cause, Decision decision) {
        var before = StoredOrder.of(read);
        if (version.isPresent() && version.getAsLong() != before.version()) {
            return Change.unchanged(new Attempt(new Decided.Stale(before.version()), () -> {}));
        }
        var now = clock.now();
        var outcome = decision.on(before.order(), now);
        Runnable report = () -> journal.decided(before.order(), outcome);
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                Change.of(
                        OrderMapping.document(accepted.order()),
                        events(accepted.events(), now, cause),
                        accepted(before, accepted.order(), report));
            case Outcome.Unchanged unchanged -> Change.unchanged(new Attempt(new Decided.Done(before), report));
            case Outcome.Refused refused ->
                Change.unchanged(new Attempt(new Decided.Refused(refused.objection()), report));
        };
    }

    private Attempt accepted(StoredOrder before, Order after, Runnable report) {
        var stored = new StoredOrder(after, before.version() + 1);
        return new Attempt(new Decided.Done(stored), () -> {
            report.run();
            changes.happened(after.placement().orderId());
        });
    }

    private List<NewEvent> events(List<OrderEvent> events, Instant at, @Nullable String cause) {
        return events.stream().map(event -> form.of(event, at).causedBy(cause)).toList();
    }

    private static Placing placing(Insertion<OrderDocument> insertion) {
        return switch (insertion) {
            case Insertion.Inserted<OrderDocument> inserted -> new Placing.Placed(StoredOrder.of(inserted.stored()));
            case Insertion.Replayed<OrderDocument> before -> new Placing.Repeated(StoredOrder.of(before.asAnswered()));
            case Insertion.KeyReused<OrderDocument> reused -> new Placing.KeyReused();
            case Insertion.Duplicate<OrderDocument> duplicate -> throw new IllegalStateException(duplicate.message());
        };
    }
}
