package dev.customerwatch.customer.schedule.mongo;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.schedule.Rhythm;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Work that comes again: a document per work says when, and whoever claims it does it. What failed comes again soon. */
@Component
public final class Schedules {

    /** The collection, for whoever makes something due at once. */
    public static final String COLLECTION = "schedules";

    private static final String DUE = "dueAt";
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final MongoTemplate mongo;
    private final Clock system;
    private final BusinessClock business;
    private final CustomerSettings settings;
    private final Map<String, Work> works = new ConcurrentHashMap<>();

    Schedules(MongoTemplate mongo, DueWorks dueWorks, Clock system, BusinessClock business, CustomerSettings settings) {
        this.mongo = mongo;
        this.system = system;
        this.business = business;
        this.settings = settings;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(DUE, Sort.Direction.ASC).sparse().named("due"));
        dueWorks.poll(COLLECTION, "schedule", this::run);
    }

    private record Work(Rhythm rhythm, Consumer<Instant> work) {}

    /**
     * Does something again and again.
     *
     * @param work idempotent; gets the business time
     */
    public void every(Rhythm rhythm, String name, Consumer<Instant> work) {
        works.put(name, new Work(rhythm, work));
        var first = new Update().setOnInsert(DUE, Date.from(next(rhythm)));
        mongo.upsert(named(name), first, COLLECTION);
    }

    private void run(String name) {
        var work = works.get(name);
        if (work != null) {
            due(name, system.instant().plus(LEASE));
            work.work().accept(business.now());
            due(name, next(work.rhythm()));
        }
    }

    private Instant next(Rhythm rhythm) {
        var ahead = Duration.between(system.instant(), business.now());
        return rhythm.next(business.now(), settings.zone()).minus(ahead);
    }

    private void due(String name, Instant at) {
        mongo.updateFirst(named(name), new Update().set(DUE, Date.from(at)), COLLECTION);
    }

    private static Query named(String name) {
        return new Query(Criteria.where("_id").is(name));
    }
}
