package dev.customerwatch.customer.matter.mongo;

import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.privacy.mongo.Vault;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Opens the stores of the kinds of matters. */
@Component
public final class MatterStores {

    private final AggregateStores stores;
    private final MongoTemplate mongo;
    private final Vault vault;
    private final DueWorks dueWorks;
    private final BusinessClock business;
    private final Duration ahead;
    private final Map<String, Matters<?>> opened = new ConcurrentHashMap<>();

    MatterStores(
            AggregateStores stores,
            MongoTemplate mongo,
            Vault vault,
            DueWorks dueWorks,
            Clock system,
            BusinessClock business) {
        this.stores = stores;
        this.dueWorks = dueWorks;
        this.business = business;
        this.mongo = mongo;
        this.vault = vault;
        this.ahead = Duration.between(system.instant(), business.now());
    }

    /**
     * Opens the store of a kind.
     *
     * @param plural names the collection and, below {@code /customer}, the source of the events
     * @param keys by which lists are filtered, beside the customer
     */
    public <T extends Matter> Matters<T> open(Class<T> type, String plural, List<String> keys) {
        var store = stores.open(new AggregateType<>(
                MatterDocument.class,
                plural,
                "/customer/" + kebab(plural),
                "customer.events.v1",
                MatterDocument::customerId,
                document -> {
                    var due = document.dueAt();
                    return due == null ? null : due.minus(ahead);
                }));
        index(plural, Matters.CUSTOMER);
        keys.forEach(key -> index(plural, Matters.path(key)));
        var matters = new Matters<>(store, type, vault);
        opened.put(plural, matters);
        return matters;
    }

    /**
     * When something of any kind was last filed about a customer, in business time.
     *
     * @param except plurals of kinds that do not count
     */
    public Optional<Instant> lastFiled(String customerId, Set<String> except) {
        return opened.entrySet().stream()
                .filter(kind -> !except.contains(kind.getKey()))
                .flatMap(kind -> kind.getValue().newest(customerId).stream())
                .max(Comparator.naturalOrder())
                .map(id -> made(id).plus(ahead));
    }

    /** All that is kept about a customer, by the plurals of its kinds; those of which there is nothing are left out. */
    public SortedMap<String, List<Matter>> about(String customerId) {
        var all = new TreeMap<String, List<Matter>>();
        opened.forEach((plural, matters) -> {
            var found = matters.about(customerId);
            if (!found.isEmpty()) {
                all.put(plural, found);
            }
        });
        return all;
    }

    /** Puts somebody else in charge of all that is open about a customer and was in somebody's charge; may be repeated. */
    public void handOver(String customerId, String from, String to) {
        opened.values().forEach(matters -> matters.handOver(customerId, from, to));
    }

    /** An id of version 7 begins with the milliseconds at which it was made (RFC 9562). */
    private static Instant made(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16));
    }

    /**
     * Opens the store of a kind, of which some fall due.
     *
     * @param decide what becomes of one that has fallen due, at an instant; it moves or ends when it is due
     */
    public <T extends Matter> Matters<T> open(
            Class<T> type, String plural, List<String> keys, BiFunction<T, Instant, Ruling<T>> decide) {
        var matters = open(type, plural, keys);
        dueWorks.poll(plural, "due-" + plural, id -> {
            if (matters.find(id).isEmpty()) {
                // its customer was erased: nobody can read it again
                mongo.remove(new Query(Criteria.where("_id").is(id)), plural);
            }
            matters.change(id, matter -> fallen(decide.apply(matter, business.now())));
        });
        return matters;
    }

    private static <T> Change<T, Boolean> fallen(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Changed<T> changed -> Change.of(changed.now(), List.of(), true);
            case Ruling.Unchanged<T> same -> Change.unchanged(false);
            case Ruling.NotNow<T> notNow -> Change.unchanged(false);
        };
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private void index(String collection, String path) {
        mongo.indexOps(collection)
                .createIndex(new Index(path, Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named(path.substring(path.lastIndexOf('.') + 1)));
    }
}
