package dev.customerwatch.customer.audit.mongo;

import dev.customerwatch.customer.audit.AuditEntry;
import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.Chain;
import dev.customerwatch.customer.privacy.InstallationKeys;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The audit log: entries are only ever added, each vouching for all before it. */
@Component
public final class AuditLog {

    private static final String COLLECTION = "audit";
    private static final int TRIES = 100;
    private static final int AT_ONCE = 1_000;

    private final MongoTemplate mongo;
    private final InstallationKeys keys;
    private final Clock clock;

    AuditLog(MongoTemplate mongo, InstallationKeys keys, Clock clock) {
        this.mongo = mongo;
        this.keys = keys;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("customerId", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named("customer"));
    }

    /** Writes the entry before what it allows is done. Threads of an instance take turns, instances compete. */
    public synchronized AuditEntry add(Access access) {
        for (var tries = 0; tries < TRIES; tries++) {
            var entry = after(last().orElse(null), access);
            try {
                mongo.insert(document(entry), COLLECTION);
                return entry;
            } catch (DuplicateKeyException overtaken) {
                // another instance wrote this number; the next try stands behind it
            }
        }
        throw new OptimisticLockingFailureException("the audit log was written by others " + TRIES + " times");
    }

    /**
     * Follows the whole chain.
     *
     * @param note what an earlier verification found, null where there is none to compare with
     */
    public Chain.Verdict verify(Chain.@Nullable Note note) {
        var chain = new Chain(this::hash, note);
        List<AuditEntry> read;
        do {
            read = list(null, chain.number(), AT_ONCE);
            chain.follow(read);
        } while (read.size() == AT_ONCE && chain.verdict().intact());
        return chain.verdict();
    }

    /** Entries behind a number, oldest first, of one customer or of all. */
    public List<AuditEntry> list(@Nullable String customerId, long after, int most) {
        var query =
                new Query(Criteria.where("_id").gt(after)).with(Sort.by("_id")).limit(most);
        if (customerId != null) {
            query.addCriteria(Criteria.where("customerId").is(customerId));
        }
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(AuditLog::entry)
                .toList();
    }

    private Optional<AuditEntry> last() {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .findFirst()
                .map(AuditLog::entry);
    }

    private AuditEntry after(@Nullable AuditEntry last, Access access) {
        var number = last == null ? 1 : last.number() + 1;
        var previous = last == null ? AuditEntry.NOTHING_BEFORE : last.hash();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var hash = hash(AuditEntry.vouched(number, at, access, previous));
        return new AuditEntry(number, at, access, previous, hash);
    }

    private String hash(String vouched) {
        return keys.token("audit", vouched);
    }

    private static Document document(AuditEntry entry) {
        var access = entry.access();
        return new Document("_id", entry.number())
                .append("at", Date.from(entry.at()))
                .append("who", access.who())
                .append("action", access.action().name())
                .append("customerId", access.customerId())
                .append("fields", access.fields())
                .append("purpose", access.purpose())
                .append("previous", entry.previous())
                .append("hash", entry.hash());
    }

    private static AuditEntry entry(Document document) {
        var access = new Access(
                document.getString("who"),
                Action.valueOf(document.getString("action")),
                document.getString("customerId"),
                document.getList("fields", String.class),
                document.getString("purpose"));
        return new AuditEntry(
                document.getLong("_id"),
                document.getDate("at").toInstant(),
                access,
                document.getString("previous"),
                document.getString("hash"));
    }
}
