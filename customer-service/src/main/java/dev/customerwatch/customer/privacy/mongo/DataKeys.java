package dev.customerwatch.customer.privacy.mongo;

import dev.customerwatch.customer.privacy.DataKey;
import dev.customerwatch.customer.privacy.InstallationKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The customers' data keys as they are stored: wrapped, each with the number of the master key that wraps it. */
@Component
class DataKeys {

    private static final String COLLECTION = "dataKeys";
    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;
    private final InstallationKeys installation;

    DataKeys(MongoTemplate mongo, InstallationKeys installation) {
        this.mongo = mongo;
        this.installation = installation;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("master", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named("master"));
        refuseForeignKeys();
    }

    static boolean anyIn(MongoTemplate mongo) {
        return !mongo.find(new Query().with(Sort.by("_id")).limit(1), Document.class, COLLECTION)
                .isEmpty();
    }

    Map<String, DataKey> find(Collection<String> customerIds) {
        var found = new HashMap<String, DataKey>();
        mongo.find(new Query(Criteria.where("_id").in(customerIds)), Document.class, COLLECTION)
                .forEach(document -> found.put(document.getString("_id"), unwrapped(document)));
        return found;
    }

    /** The customer's key; a fresh one where there is none yet, whoever else makes one at the same time. */
    DataKey findOrMake(String customerId) {
        return find(customerId).orElseGet(() -> {
            insert(DataKey.fresh(customerId), customerId);
            return find(customerId).orElseThrow();
        });
    }

    void destroy(String customerId) {
        mongo.remove(new Query(Criteria.where("_id").is(customerId)), COLLECTION);
    }

    /** Wraps every key anew that another than the current master key wraps; tells how many. */
    int rewrap() {
        var rewrapped = 0;
        for (var master : mongo.findDistinct(byMaster(), "master", COLLECTION, Integer.class)) {
            for (var stale = staleOf(master); !stale.isEmpty(); stale = staleOf(master)) {
                stale.forEach(this::rewrap);
                rewrapped += stale.size();
            }
        }
        return rewrapped;
    }

    private Optional<DataKey> find(String customerId) {
        return Optional.ofNullable(mongo.findById(customerId, Document.class, COLLECTION))
                .map(this::unwrapped);
    }

    private void insert(DataKey key, String customerId) {
        var set = new Update()
                .setOnInsert("master", installation.current())
                .setOnInsert("wrapped", new Binary(key.wrapped(installation)));
        mongo.upsert(new Query(Criteria.where("_id").is(customerId)), set, COLLECTION);
    }

    private java.util.List<Document> staleOf(int master) {
        return master == installation.current()
                ? java.util.List.of()
                : mongo.find(new Query(Criteria.where("master").is(master)).limit(AT_ONCE), Document.class, COLLECTION);
    }

    private void rewrap(Document document) {
        var wrapped = unwrapped(document).wrapped(installation);
        var update = new Update().set("master", installation.current()).set("wrapped", new Binary(wrapped));
        mongo.updateFirst(new Query(Criteria.where("_id").is(document.getString("_id"))), update, COLLECTION);
    }

    private DataKey unwrapped(Document document) {
        var wrapped = document.get("wrapped", Binary.class).getData();
        return DataKey.unwrap(document.getString("_id"), wrapped, installation);
    }

    private void refuseForeignKeys() {
        for (var master : mongo.findDistinct(byMaster(), "master", COLLECTION, Integer.class)) {
            if (!installation.has(master)) {
                throw new IllegalStateException("Data keys are wrapped by master key " + master
                        + ", which is not among those set. Add it behind the current one in"
                        + " customer.privacy.master-keys.");
            }
        }
    }

    private static Query byMaster() {
        return new Query(Criteria.where("master").gte(1));
    }
}
