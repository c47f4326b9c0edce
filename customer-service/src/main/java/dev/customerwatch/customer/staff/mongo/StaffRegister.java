package dev.customerwatch.customer.staff.mongo;

import dev.customerwatch.customer.staff.StaffMember;
import dev.customerwatch.customer.staff.stream.StaffEvents;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The staff, one document each, together with the events by which all services hear of it. */
@Component
public final class StaffRegister {

    private static final String COLLECTION = "staff";
    private static final String DEPUTY = "state.deputies.deputy";

    private final AggregateStore<StaffDocument> store;
    private final BusinessClock clock;

    StaffRegister(AggregateStores stores, MongoTemplate mongo, BusinessClock clock) {
        this.store = stores.open(new AggregateType<>(
                StaffDocument.class,
                COLLECTION,
                "/customer/staff",
                "customer.reference.v1",
                StaffDocument::user,
                state -> null));
        this.clock = clock;
        mongo.indexOps(COLLECTION).createIndex(new Index(DEPUTY, Sort.Direction.ASC).named("deputy"));
    }

    /** What is kept of a user from now on, and what the caller is told. */
    record Decided<R>(StaffDocument now, R result) {}

    /** Somebody's employment, and the version that a change of it names. */
    public record KeptMember(StaffMember member, long version) {}

    public Optional<KeptMember> read(String user) {
        return store.find(user)
                .flatMap(stored -> stored.state().member().map(member -> new KeptMember(member, stored.version())));
    }

    /**
     * Saves how somebody is employed, if nobody changed that since it was read.
     *
     * @param version 0 where nothing was said of them before
     * @return false where somebody else was faster
     */
    public boolean save(StaffMember member, long version) {
        var user = member.user();
        if (store.find(user).isEmpty() && isInserted(StaffDocument.unknown(user).employed(member))) {
            return true;
        }
        return store.change(user, found -> saved(found.orElseThrow(), member, version));
    }

    private Change<StaffDocument, Boolean> saved(
            StoredAggregate<StaffDocument> stored, StaffMember member, long version) {
        var before = stored.state();
        if (before.member().isPresent() && stored.version() != version) {
            return Change.unchanged(false);
        }
        var now = before.employed(member);
        return now.equals(before) ? Change.unchanged(true) : Change.of(now, events(now), true);
    }

    public Optional<StaffMember> find(String user) {
        return kept(user).member();
    }

    StaffDocument kept(String user) {
        return store.find(user).map(StoredAggregate::state).orElseGet(() -> StaffDocument.unknown(user));
    }

    /** Those in whose place this user acted, acts or will act. */
    List<StaffDocument> whoseDeputy(String user) {
        return store.query(new Query(Criteria.where(DEPUTY).is(user))).stream()
                .map(StoredAggregate::state)
                .toList();
    }

    /** Decides on what is kept of a user, be it nothing yet; anew while somebody else was faster. */
    <R> R change(String user, Function<StaffDocument, Decided<R>> decide) {
        if (store.find(user).isEmpty()) {
            var unknown = StaffDocument.unknown(user);
            var first = decide.apply(unknown);
            if (first.now().equals(unknown) || isInserted(first.now())) {
                return first.result();
            }
        }
        return store.change(user, found -> {
            var before = found.orElseThrow().state();
            var decided = decide.apply(before);
            return decided.now().equals(before)
                    ? Change.unchanged(decided.result())
                    : Change.of(decided.now(), events(decided.now()), decided.result());
        });
    }

    private boolean isInserted(StaffDocument first) {
        return store.insert(first.user(), first, events(first), null) instanceof Insertion.Inserted;
    }

    private List<NewEvent> events(StaffDocument now) {
        return List.of(StaffEvents.changed(now.user(), now.leavesAt(), now.deputies(), clock.now()));
    }
}
