package dev.customerwatch.credit.account.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.outbox.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Ledgers in one collection, that of their outbox. An entry and the events that it publishes are one document: its id takes the place in the
 * ledger, a unique index on account and cause takes the cause.
 */
public final class MongoLedgers implements Ledgers {

    public static final String COLLECTION = "ledger";

    private final MongoOperations mongo;
    private final String collection;
    private final Outbox outbox;
    private final Function<Entry, List<NewEvent>> events;
    private final UnaryOperator<Instant> systemTime;
    private final Heads heads = new Heads();

    /**
     * Declares the indexes.
     *
     * @param events what an entry publishes
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoLedgers(
            MongoOperations mongo,
            Outbox outbox,
            Function<Entry, List<NewEvent>> events,
            UnaryOperator<Instant> systemTime) {
        this.mongo = mongo;
        this.collection = outbox.collection().name();
        this.outbox = outbox;
        this.events = events;
        this.systemTime = systemTime;
        var indexes = mongo.indexOps(collection);
        indexes.createIndex(on("seq").named("seq"));
        indexes.createIndex(on("cause").unique().named("cause"));
        indexes.createIndex(on("order").on("seq", ASC).named("order"));
        indexes.createIndex(new Index("limitOf", ASC).sparse().named("limits"));
        indexes.createIndex(new Index("openedOf", ASC).sparse().named("opened"));
        indexes.createIndex(new Index("heldOf", ASC).sparse().named("held"));
        indexes.createIndex(new Index("dueAt", ASC).sparse().named("due"));
        indexes.createIndex(on("postings.document").on("seq", ASC).named("document"));
    }

    @Override
    public Account head(String customerId) {
        return heads.of(customerId).map(Heads.Head::account).orElseGet(() -> newest(customerId));
    }

    @Override
    public Account newest(String customerId) {
        return load(customerId).account();
    }

    @Override
    public List<Entry> ofOrder(String customerId, String orderId) {
        return find(new Query(of(customerId).and("order").is(orderId)).with(Sort.by("seq")));
    }

    @Override
    public Optional<Entry> byCause(String customerId, String key) {
        return find(new Query(of(customerId).and("cause").is(key))).stream().findFirst();
    }

    @Override
    public List<Entry> after(String customerId, long seq, @Nullable String document, int most) {
        var behind = of(customerId).and("seq").gt(seq);
        var wanted = document == null ? behind : behind.and("postings.document").is(document);
        return find(new Query(wanted).with(Sort.by("seq")).limit(most));
    }

    @Override
    public List<Entry> aboutLimits(String customerId) {
        return bySeq(Criteria.where("limitOf").is(customerId));
    }

    @Override
    public List<Entry> held(String customerId) {
        return bySeq(Criteria.where("heldOf").is(customerId));
    }

    @Override
    public void noLongerHeld(String customerId, String orderId) {
        var entries = new Document("heldOf", customerId).append("order", orderId);
        var struckOff = new Document("$unset", new Document("heldOf", ""));
        mongo.execute(collection, ledger -> ledger.updateMany(entries, struckOff));
    }

    @Override
    public void done(String customerId, long seq, @Nullable Instant again) {
        var entry = new Document("_id", EntryDocuments.id(customerId, seq));
        var change = again == null
                ? new Document("$unset", new Document("dueAt", ""))
                : new Document("$set", new Document("dueAt", Date.from(systemTime.apply(again))));
        mongo.execute(collection, entries -> entries.updateOne(entry, change));
    }

    @Override
    public List<String> waiting() {
        var due = new Query(Criteria.where("dueAt").gt(Date.from(Instant.EPOCH)));
        due.fields().include("account");
        return mongo.find(due, Document.class, collection).stream()
                .map(entry -> entry.getString("account"))
                .distinct()
                .toList();
    }

    @Override
    public List<String> accounts(@Nullable String after, int most) {
        var opened = new Query(Criteria.where("openedOf").gt(after == null ? "" : after))
                .with(Sort.by("openedOf"))
                .limit(most);
        opened.fields().include("openedOf");
        return mongo.find(opened, Document.class, collection).stream()
                .map(entry -> entry.getString("openedOf"))
                .toList();
    }

    private List<Entry> bySeq(Criteria wanted) {
        return find(new Query(wanted)).stream()
                .sorted(Comparator.comparingLong(Entry::seq))
                .toList();
    }

    /** The entry of an id in the collection, as the ledger names it. */
    public static Place place(String id) {
        var colon = id.lastIndexOf(':');
        return new Place(id.substring(0, colon), Long.parseLong(id.substring(colon + 1)));
    }

    /** Where an entry stands. */
    public record Place(String customerId, long seq) {}

    @Override
    public Appending append(Entry entry) {
        var head = heads.of(entry.customerId()).orElseGet(() -> load(entry.customerId()));
        if (head.account().seq() + 1 != entry.seq()) {
            return new Appending.Taken();
        }
        var document = EntryDocuments.write(entry);
        entry.dueAt().ifPresent(at -> document.append("dueAt", Date.from(systemTime.apply(at))));
        document.putAll(outbox.fields(entry.customerId(), entry.customerId(), head.sequence(), events.apply(entry)));
        try {
            mongo.execute(collection, entries -> entries.insertOne(document));
        } catch (DuplicateKeyException taken) {
            return collided(entry);
        }
        heads.saw(new Heads.Head(entry.after(), document.getLong("sequence")));
        outbox.stored(document);
        return new Appending.Stored();
    }

    private Appending collided(Entry entry) {
        return byCause(entry.customerId(), entry.cause().key())
                .<Appending>map(Appending.Known::new)
                .orElseGet(Appending.Taken::new);
    }

    private Heads.Head load(String customerId) {
        var query = new Query(of(customerId)).with(Sort.by("seq").descending()).limit(1);
        var newest = mongo.findOne(query, Document.class, collection);
        var head = newest == null
                ? new Heads.Head(new Account.NotOpened(customerId, 0), 0)
                : new Heads.Head(EntryDocuments.account(newest), newest.getLong("sequence"));
        heads.saw(head);
        return head;
    }

    private List<Entry> find(Query query) {
        query.fields().exclude("outbox");
        return mongo.find(query, Document.class, collection).stream()
                .map(EntryDocuments::read)
                .toList();
    }

    private static Criteria of(String customerId) {
        return Criteria.where("account").is(customerId);
    }

    private static Index on(String field) {
        return new Index("account", ASC).on(field, ASC);
    }
}
