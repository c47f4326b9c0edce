package dev.customerwatch.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random writes are refused exactly when another document has the key, and then change nothing. */
class UniquePropertyTest {

    private static final int WRITES = 600;
    private static final int IDS = 30;

    private final StoreFixture store = new StoreFixture();
    private final MongoCollection<Document> plain = store.collection("plain");
    private final MongoCollection<Document> unique = store.collection("unique");

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void refusesExactlyTheDuplicates(long seed, boolean sparse) {
        Random random = new Random(seed);
        unique.createIndex(
                Document.parse("{a: 1, b: -1}"), new IndexOptions().unique(true).sparse(sparse));
        for (int i = 0; i < WRITES; i++) {
            Document document = document(random);
            boolean duplicate = isDuplicate(document, sparse);
            assertThat(isRefused(document))
                    .as("seed %s, write %s: %s", seed, i, document)
                    .isEqualTo(duplicate);
            if (!duplicate) {
                save(plain, document);
            }
            assertThat(unique.find()).as("seed %s, write %s", seed, i).containsExactlyElementsOf(plain.find());
        }
    }

    private static Document document(Random random) {
        Document document = new Document("_id", random.nextInt(IDS));
        if (random.nextInt(3) > 0) {
            document.append("a", random.nextBoolean() ? random.nextInt(4) : (double) random.nextInt(4));
        }
        if (random.nextInt(3) > 0) {
            document.append("b", random.nextInt(4) == 0 ? null : "b" + random.nextInt(4));
        }
        return document;
    }

    private boolean isDuplicate(Document document, boolean sparse) {
        boolean indexed = !sparse || document.containsKey("a") || document.containsKey("b");
        Bson sameKey = and(ne("_id", document.get("_id")), eq("a", document.get("a")), eq("b", document.get("b")));
        Bson alsoIndexed = sparse ? Document.parse("{$or: [{a: {$exists: true}}, {b: {$exists: true}}]}") : sameKey;
        return indexed && plain.countDocuments(and(sameKey, alsoIndexed)) > 0;
    }

    private boolean isRefused(Document document) {
        try {
            save(unique, document);
            return false;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            return true;
        }
    }

    private static void save(MongoCollection<Document> collection, Document document) {
        if (collection.replaceOne(eq("_id", document.get("_id")), document).getMatchedCount() == 0) {
            collection.insertOne(document);
        }
    }
}
