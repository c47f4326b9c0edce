package dev.customerwatch.credit.account.mongo;

import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Documents that follow the accounts' ledgers: each carries the {@code seq} of the entry that it is current to, and how far
 * each account's ledger was read stands in a collection of its own. Conditional writes keep both from going back.
 */
public final class Projection {

    private static final String SEQ = "seq";

    private final MongoOperations mongo;
    private final String collection;
    private final String cursors;

    public Projection(MongoOperations mongo, String collection, String cursors) {
        this.mongo = mongo;
        this.collection = collection;
        this.cursors = cursors;
    }

    /** The last entry that was read of this account's ledger, 0 before the first. */
    public long readTo(String customerId) {
        var cursor = mongo.findById(customerId, Document.class, cursors);
        return cursor == null ? 0 : cursor.getLong(SEQ);
    }

    public void setReadTo(String customerId, long seq) {
        put(cursors, customerId, seq, new Document("$set", new Document(SEQ, seq)));
    }

    /** Adds or changes a document, unless it is current to this entry or a later one. */
    public void put(String id, long seq, Document change) {
        put(collection, id, seq, change);
    }

    /** Changes a document that is there, unless it is current to this entry or a later one. */
    public void change(String id, long seq, Document change) {
        mongo.execute(collection, documents -> documents.updateOne(older(id, seq), change));
    }

    private void put(String into, String id, long seq, Document change) {
        try {
            mongo.execute(
                    into, documents -> documents.updateOne(older(id, seq), change, new UpdateOptions().upsert(true)));
        } catch (DuplicateKeyException newer) {
            // somebody else was here before with this entry or a later one: that stays
            return;
        }
    }

    private static Document older(String id, long seq) {
        return new Document("_id", id).append(SEQ, new Document("$lt", seq));
    }
}
