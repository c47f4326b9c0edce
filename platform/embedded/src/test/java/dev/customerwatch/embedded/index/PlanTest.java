package dev.customerwatch.embedded.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.Bson;
import dev.customerwatch.embedded.disk.DocumentMap;
import dev.customerwatch.embedded.disk.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many documents a query looks at, and whether it has to sort them. */
class PlanTest {

    private static final int DOCUMENTS = 1_000;

    private final Documents store = Documents.inMemory();
    private final DocumentMap map = store.map("test.things");
    private final List<Index<Object>> indexes = new ArrayList<>();

    @BeforeEach
    void fill() {
        index("status_created", false, new IndexKey("status", true), new IndexKey("created", false));
        index("created", false, new IndexKey("created", false));
        index("due", true, new IndexKey("due", true));
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = new Document("_id", i)
                    .append("status", i % 4)
                    .append("created", i / 2)
                    .append("version", 0);
            add(i % 100 == 0 ? document.append("due", i) : document);
        }
    }

    private void index(String name, boolean sparse, IndexKey... keys) {
        indexes.add(new OrderedIndex(name, List.of(keys), false, sparse));
    }

    private void add(Document document) {
        map.put(document.get("_id"), Bson.encode(document));
        indexes.forEach(index -> index.add(document, document.get("_id"), null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Plan plan(Document query, Document sort) {
        return Plan.choose(query, sort, indexes, map);
    }

    private long looksAt(Document query, Document sort) {
        return plan(query, sort).documents().count();
    }

    private static Document gte(Object value) {
        return new Document("$gte", value);
    }

    @Test
    void getsTheDocumentWithTheIdAndNoOther() {
        assertThat(looksAt(new Document("_id", 7).append("version", 0), new Document()))
                .isEqualTo(1);
        assertThat(looksAt(new Document("_id", new Document("$in", List.of(1, 2, 5_000))), new Document()))
                .isEqualTo(2);
    }

    @Test
    void walksByIdWithinARangeInEitherDirection() {
        assertThat(looksAt(new Document("_id", gte(990)), new Document())).isEqualTo(10);
        Plan backwards = plan(new Document("_id", new Document("$lt", 10)), new Document("_id", -1));
        assertThat(backwards.isSorted()).isTrue();
        assertThat(backwards.documents().map(bytes -> Bson.decode(bytes).get("_id")))
                .containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    }

    @Test
    void servesEqualityRangeAndSortFromOneIndex() {
        Document query = new Document("status", 1).append("created", gte(490));
        Plan plan = plan(query, new Document("created", -1).append("_id", -1));
        assertThat(plan.isSorted()).isTrue();
        assertThat(plan.documents()).hasSize(5);
    }

    @Test
    void mergesTheListsOfSeveralValuesIntoOneOrder() {
        Document query = new Document("status", new Document("$in", List.of(0, 3)));
        Plan plan = plan(query, new Document("created", 1));
        assertThat(plan.isSorted()).isTrue();
        assertThat(plan.documents().limit(4).map(bytes -> Bson.decode(bytes).get("_id")))
                .containsExactlyInAnyOrder(0, 3, 4, 7);
    }

    @Test
    void looksOnlyAtDocumentsThatHaveTheSparseField() {
        assertThat(looksAt(new Document("due", new Document("$lte", 250)), new Document("due", 1)))
                .isEqualTo(3);
        assertThat(looksAt(new Document("due", new Document("$exists", true)), new Document()))
                .isEqualTo(10);
        assertThat(looksAt(new Document("due", null), new Document())).isEqualTo(DOCUMENTS);
    }

    @Test
    void looksOnlyAtDocumentsWithOneOfHundredsOfValues() {
        List<Integer> wanted = IntStream.range(0, 700).boxed().toList();
        assertThat(looksAt(new Document("due", new Document("$in", wanted)), new Document()))
                .isEqualTo(7);
        assertThat(looksAt(new Document("status", new Document("$in", wanted)).append("created", 3), new Document()))
                .isEqualTo(2);
    }

    @Test
    void looksOnlyAtTextsThatBeginAsWanted() {
        index("words", false, new IndexKey("words", true));
        add(new Document("_id", "one").append("words", List.of("jnc", "江南", "nc")));
        add(new Document("_id", "other").append("words", List.of("jnd", "江北")));

        assertThat(looksAt(beginning("^jn"), new Document())).isEqualTo(2);
        assertThat(looksAt(beginning("^jnc"), new Document())).isEqualTo(1);
        assertThat(looksAt(beginning("^江南"), new Document())).isEqualTo(1);
        assertThat(looksAt(beginning("^x"), new Document())).isZero();
        assertThat(looksAt(beginning("^jn"), new Document("_id", 1))).isEqualTo(2);
        assertThat(plan(beginning("^jn"), new Document("_id", -1))
                        .documents()
                        .map(bytes -> Bson.decode(bytes).get("_id")))
                .containsExactly("other", "one");
        assertThat(looksAt(beginning("jn"), new Document())).isEqualTo(DOCUMENTS + 2);
        assertThat(looksAt(beginning("^jn?"), new Document())).isEqualTo(DOCUMENTS + 2);
    }

    private static Document beginning(String expression) {
        return new Document("words", new BsonRegularExpression(expression));
    }

    @Test
    void sortsWhatNoIndexHasInThatOrder() {
        assertThat(plan(new Document("status", 1), new Document("version", 1)).isSorted())
                .isFalse();
        assertThat(plan(new Document(), new Document("created", 1).append("status", 1))
                        .isSorted())
                .isFalse();
        assertThat(plan(new Document(), new Document("created", 1)).isSorted()).isTrue();
    }
}
