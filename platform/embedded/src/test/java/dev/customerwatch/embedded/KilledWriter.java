package dev.customerwatch.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** A process that writes until it is killed, and prints each write once it is acknowledged. */
final class KilledWriter {

    private static final int THREADS = 4;
    private static final int COUNTERS = 3;

    private final MongoCollection<Document> documents;
    private final int round;

    private KilledWriter(MongoCollection<Document> documents, int round) {
        this.documents = documents;
        this.round = round;
    }

    public static void main(String[] args) {
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(args[0]), 0);
        MongoClient client = MongoClients.create(mongo.uri());
        KilledWriter writer = new KilledWriter(collection(client), Integer.parseInt(args[1]));
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "t" + thread;
            Thread.ofPlatform().start(() -> writer.writeForever(name));
        }
    }

    static MongoCollection<Document> collection(MongoClient client) {
        MongoCollection<Document> documents = client.getDatabase("test").getCollection("written");
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        return documents;
    }

    private void writeForever(String thread) {
        for (int i = 0; true; i++) {
            String id = round + ":" + thread + ":" + i;
            if (i % 5 == 4) {
                documents.insertMany(List.of(inserted(id + "a"), inserted(id + "b")));
                acknowledged(id + "a", 0);
                acknowledged(id + "b", 0);
            } else {
                documents.insertOne(inserted(id));
                acknowledged(id, 0);
            }
            increment("counter:" + thread + ":" + i % COUNTERS);
        }
    }

    private static Document inserted(String id) {
        return new Document("_id", id).append("key", "key of " + id).append("version", 0);
    }

    private void increment(String counter) {
        Document found = documents.find(Filters.eq("_id", counter)).first();
        if (found == null) {
            documents.insertOne(inserted(counter));
            acknowledged(counter, 0);
        } else {
            int version = found.getInteger("version");
            documents.updateOne(
                    Filters.and(Filters.eq("_id", counter), Filters.eq("version", version)),
                    Updates.combine(Updates.set("key", counter + ":" + version), Updates.inc("version", 1)));
            acknowledged(counter, version + 1);
        }
    }

    private static void acknowledged(String id, int version) {
        ChildProcess.acknowledged(id + " " + version);
    }
}
