package dev.customerwatch.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static dev.customerwatch.embedded.store.StoreFixture.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadsTest {

    private final StoreFixture store = new StoreFixture();
    private final MongoCollection<Document> things = store.collection("things");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void handsOutManyDocumentsInBatches() {
        things.insertMany(IntStream.range(0, 1_000).mapToObj(StoreFixture::doc).toList());
        assertThat(things.find().map(found -> found.getInteger("_id")))
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
        assertThat(things.find().batchSize(7).limit(20).projection(Projections.include("x")))
                .hasSize(20);
        assertThat(things.find().sort(Sorts.descending("_id")).limit(-3)).containsExactly(doc(999), doc(998), doc(997));
    }

    @Test
    void aReadThatIsUnderWayDoesNotSeeLaterWrites() {
        things.insertMany(
                IntStream.range(0, 10).mapToObj(i -> doc(i).append("n", 0)).toList());
        List<Integer> seen = new ArrayList<>();
        try (var cursor = things.find().batchSize(3).iterator()) {
            seen.add(cursor.next().getInteger("n"));
            things.updateMany(new Document(), new Document("$set", new Document("n", 1)));
            cursor.forEachRemaining(found -> seen.add(found.getInteger("n")));
        }
        assertThat(seen).hasSize(10).containsOnly(0);
    }

    @Test
    void aggregatesWhatMatches() {
        things.insertMany(List.of(
                doc(1).append("kind", "a").append("n", 1),
                doc(2).append("kind", "a").append("n", 2),
                doc(3).append("kind", "b").append("n", 5)));
        assertThat(things.countDocuments(gte("n", 2))).isEqualTo(2);
        assertThat(things.distinct("kind", gte("n", 2), String.class)).containsExactlyInAnyOrder("a", "b");
        assertThat(things.aggregate(List.of(
                        Aggregates.match(in("kind", "a", "b")),
                        Aggregates.sort(Sorts.descending("n")),
                        Aggregates.limit(2),
                        Aggregates.group("$kind", Accumulators.sum("n", "$n")),
                        Aggregates.sort(Sorts.ascending("_id")))))
                .containsExactly(doc("a").append("n", 2), doc("b").append("n", 5));
    }

    @Test
    void listsIndexesUnderTheirNames() {
        things.createIndex(Indexes.descending("a"), new IndexOptions().name("newest"));
        things.createIndex(
                Indexes.ascending("b", "c"), new IndexOptions().unique(true).sparse(true));
        assertThat(things.listIndexes().map(index -> index.getString("name")))
                .containsExactlyInAnyOrder("_id_", "newest", "b_1_c_1");
        assertThat(things.createIndex(Indexes.descending("a"), new IndexOptions().name("newest")))
                .isEqualTo("newest");
        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("a"), new IndexOptions().name("newest")))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> things.createIndex(Indexes.descending("a"), new IndexOptions().name("other")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void droppingAnIndexLeavesThatOfAnotherCollection() {
        MongoCollection<Document> others = store.collection("others");
        things.createIndex(Indexes.ascending("a"));
        others.createIndex(Indexes.ascending("a"));
        things.dropIndex("a_1");
        assertThat(things.listIndexes()).hasSize(1);
        assertThat(others.listIndexes()).hasSize(2);
        others.dropIndexes();
        assertThat(others.listIndexes()).hasSize(1);
    }

    @Test
    void droppingADatabaseLeavesOneWhoseNameStartsTheSame() {
        things.insertOne(doc(1));
        store.client().getDatabase("test2").getCollection("things").insertOne(doc(2));
        store.database().drop();
        assertThat(things.find()).isEmpty();
        assertThat(store.client().listDatabaseNames()).containsExactly("test2");
        things.insertOne(doc(3));
        assertThat(things.find(eq("_id", 3))).hasSize(1);
        things.drop();
        assertThat(store.database().listCollectionNames()).isEmpty();
    }

    @Test
    void listsCollectionsThatPassTheFilter() {
        things.insertOne(doc(1));
        store.collection("others").insertOne(doc(1));
        assertThat(store.database()
                        .listCollections()
                        .filter(eq("name", "things"))
                        .map(one -> one.getString("name")))
                .containsExactly("things");
    }
}
