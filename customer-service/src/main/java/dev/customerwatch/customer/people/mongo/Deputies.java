package dev.customerwatch.customer.people.mongo;

import dev.customerwatch.customer.people.Deputy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The deputies: one document per rep, so that no two of them can be for the same time. */
@Component
public final class Deputies {

    private static final String COLLECTION = "deputies";
    private static final int TRIES = 20;

    private final MongoTemplate mongo;

    Deputies(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("list.deputy", Sort.Direction.ASC).named("deputy"));
    }

    /** Adds a deputy, unless somebody else acts for the same rep at that time already: that one is the answer then. */
    public Optional<Deputy> add(Deputy deputy) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = mongo.findById(deputy.rep(), Document.class, COLLECTION);
            var list = found == null ? List.<Deputy>of() : deputies(found);
            var met = deputy.met(list);
            if (met.isPresent() || saved(deputy, list, found)) {
                return met;
            }
        }
        throw new OptimisticLockingFailureException("the deputies of a rep were changed by others " + TRIES + " times");
    }

    public List<Deputy> of(String rep) {
        var found = mongo.findById(rep, Document.class, COLLECTION);
        return found == null ? List.of() : deputies(found);
    }

    /** The reps in whose place somebody acts at an instant. */
    public Set<String> actingFor(String user, Instant at) {
        var query = new Query(Criteria.where("list.deputy").is(user));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .flatMap(document -> deputies(document).stream())
                .filter(deputy -> deputy.deputy().equals(user) && deputy.isActing(at))
                .map(Deputy::rep)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean saved(Deputy deputy, List<Deputy> before, @Nullable Document found) {
        var list = new ArrayList<>(before);
        list.add(deputy);
        var stored = list.stream().map(this::stored).toList();
        try {
            if (found == null) {
                mongo.insert(
                        new Document("_id", deputy.rep()).append("version", 1L).append("list", stored), COLLECTION);
                return true;
            }
            var unchanged = new Query(
                    Criteria.where("_id").is(deputy.rep()).and("version").is(found.getLong("version")));
            var update = new Update().set("list", stored).inc("version", 1L);
            return mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    private Document stored(Deputy deputy) {
        var document = new Document();
        mongo.getConverter().write(deputy, document);
        return document;
    }

    private List<Deputy> deputies(Document document) {
        return document.getList("list", Document.class).stream()
                .map(stored -> mongo.getConverter().read(Deputy.class, stored))
                .toList();
    }
}
