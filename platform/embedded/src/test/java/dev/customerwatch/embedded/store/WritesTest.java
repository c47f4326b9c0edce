package dev.customerwatch.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static dev.customerwatch.embedded.store.StoreFixture.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.UpdateResult;
import java.math.BigDecimal;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritesTest {

    private final StoreFixture store = new StoreFixture();
    private final MongoCollection<Document> things = store.collection("things");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void updatesOnlyTheVersionThatWasRead() {
        things.insertOne(doc("a").append("version", 1).append("outbox", List.of()));
        UpdateResult first = things.updateOne(
                and(eq("_id", "a"), eq("version", 1)),
                combine(set("state", "x"), inc("version", 1), push("outbox", doc("e1"))));
        UpdateResult second = things.updateOne(and(eq("_id", "a"), eq("version", 1)), inc("version", 1));
        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(second.getMatchedCount()).isZero();
        things.updateOne(eq("_id", "a"), pull("outbox", eq("_id", "e1")));
        assertThat(things.find().first())
                .isEqualTo(doc("a").append("version", 2)
                        .append("outbox", List.of())
                        .append("state", "x"));
    }

    @Test
    void refusesASecondDocumentWithTheSameId() {
        things.insertOne(doc("a"));
        MongoWriteException e = catchThrowableOfType(MongoWriteException.class, () -> things.insertOne(doc("a")));
        assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(e.getMessage()).contains("_id_", "\"a\"");
    }

    @Test
    void refusesASecondDocumentWithTheSameUniqueKey() {
        things.createIndex(
                Indexes.ascending("account", "cause"),
                new IndexOptions().unique(true).name("once"));
        things.insertOne(doc(1).append("account", "a").append("cause", "c"));
        things.insertOne(doc(2).append("account", "a").append("cause", "d"));
        MongoWriteException onInsert = catchThrowableOfType(
                MongoWriteException.class,
                () -> things.insertOne(doc(3).append("account", "a").append("cause", "c")));
        MongoWriteException onUpdate = catchThrowableOfType(
                MongoWriteException.class, () -> things.updateOne(eq("_id", 2), set("cause", "c")));
        MongoCommandException onModify = catchThrowableOfType(
                MongoCommandException.class, () -> things.findOneAndUpdate(eq("_id", 2), set("cause", "c")));
        assertThat(onInsert.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(onInsert.getMessage()).contains("index: once dup key: { account: \"a\", cause: \"c\" }");
        assertThat(onUpdate.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(onModify.getErrorCode()).isEqualTo(11000);
        assertThat(things.find(eq("cause", "d"))).hasSize(1);
    }

    @Test
    void aSparseUniqueIndexLetsManyDocumentsLackTheField() {
        things.createIndex(
                Indexes.ascending("key.id"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(doc(1), doc(2), doc(3).append("key", new Document("id", "k"))));
        MongoWriteException e = catchThrowableOfType(
                MongoWriteException.class, () -> things.updateOne(eq("_id", 1), set("key.id", "k")));
        assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }

    @Test
    void aUniqueIndexCannotBeMadeOverDuplicates() {
        things.insertMany(List.of(doc(1).append("a", "x"), doc(2).append("a", "x")));
        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(things.listIndexes()).hasSize(1);
    }

    @Test
    void anOrderedBulkStopsAtTheFirstErrorAndAnUnorderedOneGoesOn() {
        List<WriteModel<Document>> writes = List.of(
                new InsertOneModel<>(doc(1)),
                new InsertOneModel<>(doc(1)),
                new InsertOneModel<>(doc(2)),
                new UpdateOneModel<>(eq("_id", 1), set("a", 1)),
                new UpdateOneModel<>(eq("_id", 9), set("a", 1), new UpdateOptions().upsert(true)));
        MongoBulkWriteException ordered =
                catchThrowableOfType(MongoBulkWriteException.class, () -> things.bulkWrite(writes));
        assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(things.countDocuments()).isEqualTo(1);
        things.deleteMany(new Document());
        MongoBulkWriteException unordered = catchThrowableOfType(
                MongoBulkWriteException.class, () -> things.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        assertThat(unordered.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
        assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(unordered.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(unordered.getWriteResult().getUpserts()).hasSize(1);
    }

    @Test
    void insertManyReportsEachDuplicate() {
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(
                        List.of(doc(1), doc(1), doc(2), doc(2)), new InsertManyOptions().ordered(false)));
        assertThat(e.getWriteErrors()).extracting(error -> error.getIndex()).containsExactly(1, 3);
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
    }

    @Test
    void findAndModifyReturnsTheDocumentBeforeOrAfter() {
        var upsertAfter = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        assertThat(things.findOneAndUpdate(
                        eq("_id", "a"), combine(inc("n", 1), setOnInsert("made", true)), upsertAfter))
                .isEqualTo(doc("a").append("n", 1).append("made", true));
        assertThat(things.findOneAndUpdate(eq("_id", "a"), inc("n", 1))).containsEntry("n", 1);
        assertThat(things.findOneAndDelete(eq("_id", "a"))).containsEntry("n", 2);
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void keepsDecimalsExact() {
        Decimal128 amount = new Decimal128(new BigDecimal("12345678901234567890.12"));
        things.insertOne(doc("a").append("amount", amount));
        things.updateOne(eq("_id", "a"), inc("amount", new Decimal128(new BigDecimal("0.01"))));
        assertThat(things.find().first().get("amount", Decimal128.class).bigDecimalValue())
                .isEqualByComparingTo("12345678901234567890.13");
    }

    @Test
    void aReplacementWithADottedNameChangesNothing() {
        things.createIndex(Indexes.ascending("a"));
        things.insertOne(doc(1).append("a", 1));
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> things.replaceOne(eq("_id", 1), new Document("a", 2).append("b.c", 1))))
                .isNotNull();
        assertThat(things.find(eq("a", 1))).hasSize(1);
        assertThat(things.find(eq("a", 2))).isEmpty();
    }
}
