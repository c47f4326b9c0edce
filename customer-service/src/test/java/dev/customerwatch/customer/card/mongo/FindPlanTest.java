package dev.customerwatch.customer.card.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.Bson;
import dev.customerwatch.embedded.disk.DocumentMap;
import dev.customerwatch.embedded.disk.Documents;
import dev.customerwatch.embedded.index.OrderedIndex;
import dev.customerwatch.embedded.index.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many cards a search looks at by the indexes that are declared, of 1,200 in 30 regions, every fourth a dealer. */
class FindPlanTest {

    private static final int CARDS = 1_200;
    private static final int REGIONS = 30;

    private final Documents store = Documents.inMemory();
    private final DocumentMap map = store.map("customer.customers");
    private final List<Index<Object>> indexes = new ArrayList<>();

    @BeforeEach
    void fill() {
        CustomerStore.declared().forEach(this::index);
        for (var at = 0; at < CARDS; at++) {
            var state =
                    new Document("region", "R-" + at % REGIONS).append("kind", at % 4 == 0 ? "DEALER" : "ENTERPRISE");
            var card = new Document("_id", "%05d".formatted(at)).append("state", state);
            map.put(card.get("_id"), Bson.encode(card));
            indexes.forEach(index -> index.add(card, card.get("_id"), null));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSearchByRegionAndKindLooksAtTheCardsOfBothOnly() {
        var dealers = CustomerFilter.COUNTING.with(CustomerKey.KIND, "DEALER");

        assertThat(looksAt(dealers.with(CustomerKey.REGION, "R-4"))).isEqualTo(20);
        assertThat(looksAt(dealers.with(CustomerKey.REGION, "R-5"))).isZero();
        assertThat(looksAt(dealers.within(CustomerKey.REGION, Set.of("R-4", "R-6"))))
                .isEqualTo(40);
    }

    @Test
    void aSearchByOneOfThemLooksAtNoOthersEither() {
        assertThat(looksAt(CustomerFilter.COUNTING.with(CustomerKey.REGION, "R-4")))
                .isEqualTo(40);
        assertThat(looksAt(CustomerFilter.COUNTING.with(CustomerKey.KIND, "DEALER")))
                .isEqualTo(300);
    }

    /** Without sorting any. */
    private long looksAt(CustomerFilter filter) {
        var query = filter.query(null, 50);
        var plan = Plan.choose(read(query.getQueryObject()), read(query.getSortObject()), indexes, map);
        assertThat(plan.isSorted()).isTrue();
        return plan.documents().count();
    }

    private void index(org.springframework.data.mongodb.core.index.Index declared) {
        var options = declared.getIndexOptions();
        var keys = declared.getIndexKeys().keySet().stream()
                .map(field -> new IndexKey(field, true))
                .toList();
        indexes.add(new OrderedIndex(
                options.getString("name"),
                keys,
                options.getBoolean("unique", false),
                options.getBoolean("sparse", false)));
    }

    /** The same in the store's own types. */
    private static Document read(Map<String, Object> query) {
        var read = new Document();
        query.forEach((field, value) ->
                read.append(field, value instanceof org.bson.Document operators ? read(operators) : value));
        return read;
    }
}
