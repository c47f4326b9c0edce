package dev.customerwatch.alert.alertmanager.mongo;

import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The alerts that the Alertmanager is told about, each with when it is due: {@code {_id: alertId, dueAt, live, asked}}. */
public final class PendingPushes {

    public static final String COLLECTION = "alertmanager";

    private static final String DUE = "dueAt";
    private static final String LIVE = "live";
    private static final String ASKED = "asked";

    private final MongoOperations mongo;

    public PendingPushes(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(DUE, Sort.Direction.ASC).sparse().named("due"));
    }

    /** The desk asks for this alert to be told now. */
    public void ask(String alertId, Instant now) {
        mongo.upsert(byId(alertId), new Update().set(DUE, Date.from(now)).inc(ASKED, 1L), COLLECTION);
    }

    public List<PendingPush> findAll(Collection<String> alertIds) {
        var query = new Query(Criteria.where("_id").in(alertIds));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(PendingPushes::read)
                .toList();
    }

    /** To be written before the post, so that no severity is forgotten that may get there. */
    public void mayBeLive(PendingPush push, Set<Severity> severities) {
        if (!push.live().containsAll(severities)) {
            var names = severities.stream().map(Severity::name).toArray();
            mongo.updateFirst(byId(push.alertId()), new Update().addToSet(LIVE).each(names), COLLECTION);
        }
    }

    /** The Alertmanager has taken it; told again then, unless the desk asked meanwhile. */
    public void accepted(PendingPush push, Set<Severity> live, Instant again) {
        var names = live.stream().map(Severity::name).toList();
        var update = new Update().set(DUE, Date.from(again)).set(LIVE, names);
        mongo.updateFirst(unasked(push), update, COLLECTION);
    }

    /** The Alertmanager has taken the end of it; kept where the desk asked meanwhile. */
    public void over(PendingPush push) {
        mongo.remove(unasked(push), COLLECTION);
    }

    public void postpone(PendingPush push, Instant again) {
        mongo.updateFirst(unasked(push), new Update().set(DUE, Date.from(again)), COLLECTION);
    }

    private static Query byId(String alertId) {
        return new Query(Criteria.where("_id").is(alertId));
    }

    private static Query unasked(PendingPush push) {
        return byId(push.alertId()).addCriteria(Criteria.where(ASKED).is(push.asked()));
    }

    private static PendingPush read(Document stored) {
        var live = stored.getList(LIVE, String.class, List.of()).stream()
                .map(Severity::valueOf)
                .collect(Collectors.toSet());
        return new PendingPush(stored.getString("_id"), live, stored.getLong(ASKED));
    }
}
