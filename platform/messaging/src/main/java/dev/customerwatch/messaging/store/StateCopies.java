package dev.customerwatch.messaging.store;

import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Our own copies of another service's state: the newest by the owner's sequence, older ones are ignored. */
public final class StateCopies<D> {

    private final Class<D> type;
    private final String collection;
    private final MongoTemplate mongo;

    StateCopies(Class<D> type, String collection, MongoTemplate mongo) {
        this.type = type;
        this.collection = collection;
        this.mongo = mongo;
    }

    public Optional<D> find(String id) {
        var found = mongo.findById(id, Document.class, collection);
        return Optional.ofNullable(found).map(this::state);
    }

    /** The copies of a query; fields of the state are addressed as {@code state.<field>}. */
    public List<D> query(Query query) {
        return mongo.find(query, Document.class, collection).stream()
                .map(this::state)
                .toList();
    }

    public List<D> findAll(Collection<String> ids) {
        return query(new Query(Criteria.where("_id").in(ids)));
    }

    /**
     * Keeps this state unless a newer one is there already.
     *
     * @param sequence the owner's sequence of the event that brought it
     * @return false where the copy is at this sequence or beyond
     */
    public boolean put(String id, long sequence, D state) {
        var mapped = new Document();
        mongo.getConverter().write(state, mapped);
        var older = new Document("_id", id).append("sequence", new Document("$lt", sequence));
        var set = new Document("$set", new Document("sequence", sequence).append("state", mapped));
        try {
            mongo.execute(collection, copies -> copies.updateOne(older, set, new UpdateOptions().upsert(true)));
            return true;
        } catch (DuplicateKeyException newer) {
            return false;
        }
    }

    private D state(Document copy) {
        return mongo.getConverter().read(type, copy.get("state", Document.class));
    }
}
