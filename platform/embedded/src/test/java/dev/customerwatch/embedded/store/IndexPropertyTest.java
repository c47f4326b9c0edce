package dev.customerwatch.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random queries give the same answers with indexes and without, whatever was written before. */
class IndexPropertyTest {

    private static final int DOCUMENTS = 60;
    private static final int ROUNDS = 250;

    private final StoreFixture store = new StoreFixture();
    private final MongoCollection<Document> plain = store.collection("plain");
    private final MongoCollection<Document> indexed = store.collection("indexed");

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAreTheSame(long seed) {
        RandomQueries random = new RandomQueries(new Random(seed));
        List<Document> indexes = random.indexes();
        indexes.forEach(this::createIndex);
        for (int i = 0; i < DOCUMENTS; i++) {
            insert(random.document(i));
        }
        for (int round = 0; round < ROUNDS; round++) {
            write(random);
            compare(random, "seed " + seed + ", indexes " + indexes);
        }
    }

    private void createIndex(Document index) {
        indexed.createIndex(
                index.get("key", Document.class), new IndexOptions().sparse(index.getBoolean("sparse", false)));
    }

    private void insert(Document document) {
        plain.insertOne(new Document(document));
        indexed.insertOne(document);
    }

    private void write(RandomQueries random) {
        Object id = random.id(DOCUMENTS);
        switch (random.next(3)) {
            case 0 -> {
                Document update = random.update();
                plain.updateOne(Filters.eq("_id", id), update);
                indexed.updateOne(Filters.eq("_id", id), update);
            }
            case 1 -> {
                plain.deleteOne(Filters.eq("_id", id));
                indexed.deleteOne(Filters.eq("_id", id));
            }
            default -> {
                if (plain.countDocuments(Filters.eq("_id", id)) == 0) {
                    insert(random.documentWithId(id));
                }
            }
        }
    }

    private void compare(RandomQueries random, String setting) {
        Document filter = random.filter();
        Document sort = random.sort();
        int skip = random.next(3);
        int limit = random.next(10);
        String query = setting + ", filter " + filter.toJson() + ", sort " + sort.toJson() + ", " + skip + ", " + limit;
        List<Document> expected = find(plain, filter, sort, 0, 0);
        List<Document> all = find(indexed, filter, sort, 0, 0);
        List<Document> page = find(indexed, filter, sort, skip, limit);
        if (sort.containsKey("_id")) {
            assertThat(all).as(query).isEqualTo(expected);
        } else {
            assertThat(all).as(query).containsExactlyInAnyOrderElementsOf(expected);
        }
        int from = Math.min(skip, all.size());
        int to = limit == 0 ? all.size() : Math.min(from + limit, all.size());
        assertThat(page).as(query).isEqualTo(all.subList(from, to));
        assertThat(indexed.countDocuments(filter)).as(query).isEqualTo(expected.size());
    }

    private static List<Document> find(
            MongoCollection<Document> collection, Document filter, Document sort, int skip, int limit) {
        List<Document> found =
                collection.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        return Collections.unmodifiableList(found);
    }
}
