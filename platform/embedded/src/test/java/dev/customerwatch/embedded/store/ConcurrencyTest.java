package dev.customerwatch.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static dev.customerwatch.embedded.store.StoreFixture.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private final StoreFixture store = new StoreFixture();
    private final MongoCollection<Document> things = store.collection("things");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void losesNoUpdateWhenManyClientsIncrementWhatTheyRead() throws Exception {
        int clients = 16;
        int increments = 20;
        things.insertOne(doc("counter").append("version", 0));
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            Callable<Void> client = () -> {
                for (int i = 0; i < increments; i++) {
                    incrementOnce();
                }
                return null;
            };
            for (var done : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(i -> client).toList())) {
                done.get();
            }
        }
        assertThat(things.find().first()).isEqualTo(doc("counter").append("version", clients * increments));
    }

    private void incrementOnce() {
        long modified = 0;
        while (modified == 0) {
            int version = things.find(eq("_id", "counter")).first().getInteger("version");
            modified = things.updateOne(and(eq("_id", "counter"), eq("version", version)), set("version", version + 1))
                    .getModifiedCount();
        }
    }
}
