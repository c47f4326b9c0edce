package dev.customerwatch.embedded.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.customerwatch.embedded.EmbeddedMongo;
import org.bson.Document;

/** A store in memory and a driver with its default settings. */
final class StoreFixture implements AutoCloseable {

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.uri());

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    static Document doc(Object id) {
        return new Document("_id", id);
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
