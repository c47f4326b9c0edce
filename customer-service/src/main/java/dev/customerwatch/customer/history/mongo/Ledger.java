package dev.customerwatch.customer.history.mongo;

import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.privacy.mongo.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The changes of all customers: only ever added. */
@Component
public final class Ledger {

    private static final String COLLECTION = "changes";

    private final MongoTemplate mongo;
    private final Vault vault;

    Ledger(MongoTemplate mongo, Vault vault) {
        this.mongo = mongo;
        this.vault = vault;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("customerId", Sort.Direction.ASC)
                        .on("lane", Sort.Direction.ASC)
                        .on("number", Sort.Direction.ASC)
                        .named("customer"));
    }

    /**
     * Adds a change under its number.
     *
     * @return false where the lane has a change of that number already
     */
    public boolean add(ChangeDocument change) {
        var document = new Document();
        mongo.getConverter().write(change, document);
        try {
            mongo.insert(document.append("_id", change.id()), COLLECTION);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    /** The changes of one lane in the order of their numbers. */
    public List<ChangeDocument> lane(String customerId, String lane) {
        return find(Criteria.where("customerId").is(customerId).and("lane").is(lane));
    }

    /** Removes personal facts from every change that is filed here: the law asks for it. */
    public void forget(String customerId, Predicate<Fact> forgotten) {
        for (var change : find(Criteria.where("customerId").is(customerId))) {
            change.without(forgotten, vault).ifPresent(this::replace);
        }
    }

    /**
     * Everything that was said about a customer.
     *
     * @param unfiled changes that another document holds still, whether or not the ledger has them already
     */
    public Timeline timeline(String customerId, List<ChangeDocument> unfiled) {
        var byId = new HashMap<String, ChangeDocument>();
        find(Criteria.where("customerId").is(customerId)).forEach(change -> byId.put(change.id(), change));
        unfiled.forEach(change -> byId.put(change.id(), change));
        var inOrder = new ArrayList<>(byId.values());
        inOrder.sort(Comparator.comparing(ChangeDocument::id));
        return new Timeline(inOrder.stream().map(change -> change.change(vault)).toList());
    }

    private void replace(ChangeDocument change) {
        var sealed = change.sealed();
        var update = sealed == null ? new Update().unset("sealed") : new Update().set("sealed", new Binary(sealed));
        mongo.updateFirst(new Query(Criteria.where("_id").is(change.id())), update, COLLECTION);
    }

    private List<ChangeDocument> find(Criteria criteria) {
        var query = new Query(criteria).with(Sort.by("lane", "number"));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(document -> mongo.getConverter().read(ChangeDocument.class, document))
                .toList();
    }
}
