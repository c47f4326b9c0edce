package dev.customerwatch.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static dev.customerwatch.embedded.store.StoreFixture.doc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be answered wrongly is answered with an error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private StoreFixture store;
    private MongoCollection<Document> things;

    @BeforeAll
    void start() {
        store = new StoreFixture();
        things = store.collection("things");
        things.insertOne(doc("a").append("list", List.of(1, 2)));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'things', filter: {}, collation: {locale: 'en'}}",
                "{find: 'things', filter: {n: {$mod: [2, 0]}}}",
                "{find: 'things', filter: {$where: '1'}}",
                "{find: 'things', filter: {$and: [{list: {$elemMatch: {$jsonSchema: {}}}}]}}",
                "{find: 'things', sort: {a: {$meta: 'textScore'}}}",
                "{find: 'things', filter: {list: 2}, projection: {'list.$': 1}}",
                "{find: 'things', projection: {b: '$a'}}",
                "{find: 'things', tailable: true}",
                "{update: 'things', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
                "{findAndModify: 'things', query: {}, update: [{$set: {a: 1}}]}",
                "{aggregate: 'things', pipeline: [{$setWindowFields: {}}], cursor: {}}",
                "{aggregate: 'things', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{aggregate: 'things', pipeline: [{$out: 'other'}], cursor: {}}",
                "{aggregate: 'things', pipeline: [{$project: {d: {$dateTrunc: {date: '$a', unit: 'day'}}}}], cursor: {}}",
                "{aggregate: 1, pipeline: [], cursor: {}}",
                "{create: 'capped', capped: true, size: 1000}",
                "{insert: 'things', documents: [{_id: 1}], txnNumber: 1}",
                "{insert: 'things', documents: [{_id: 1}], startTransaction: true}",
                "{createIndexes: 'things', indexes: [{key: {a: 'text'}, name: 'a'}]}",
                "{createIndexes: 'things', indexes: [{key: {'a.0': 1}, name: 'a'}]}",
                "{renameCollection: 'test.things', to: 'test.others'}",
                "{explain: {find: 'things'}}"
            })
    void refuses(String command) {
        assertThat(refusal(() -> store.database().runCommand(Document.parse(command))))
                .isInstanceOf(MongoException.class);
    }

    @Test
    void refusesPartialAndExpiringIndexes() {
        IndexOptions partial = new IndexOptions().partialFilterExpression(eq("a", 1));
        IndexOptions expiring = new IndexOptions().expireAfter(1L, TimeUnit.DAYS);
        assertThat(refusal(() -> things.createIndex(Indexes.ascending("a"), partial)))
                .isInstanceOf(MongoException.class);
        assertThat(refusal(() -> things.createIndex(Indexes.ascending("a"), expiring)))
                .isInstanceOf(MongoException.class);
        assertThat(things.listIndexes()).hasSize(1);
    }

    @Test
    void refusesTransactions() {
        assertThat(refusal(() -> {
                    try (ClientSession session = store.client().startSession()) {
                        session.startTransaction();
                        things.insertOne(session, doc("b"));
                    }
                }))
                .isNotNull();
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void refusesChangeStreams() {
        assertThat(refusal(() -> things.watch().cursor())).isInstanceOf(MongoException.class);
    }

    private static Throwable refusal(ThrowingCallable command) {
        return catchThrowable(command);
    }
}
