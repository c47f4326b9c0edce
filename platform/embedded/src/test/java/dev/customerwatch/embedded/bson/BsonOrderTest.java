package dev.customerwatch.embedded.bson;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BsonOrderTest {

    private static final List<Object> ASCENDING = Arrays.asList(
            MinKey.getInstance(),
            EmptyArray.INSTANCE,
            null,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            decimal("-1.01"),
            -1,
            0,
            0.1,
            decimal("0.2"),
            1L,
            1.5,
            9007199254740992.0,
            9007199254740993L,
            decimal("9007199254740993.1"),
            Long.MAX_VALUE,
            decimal("1E+300"),
            Double.POSITIVE_INFINITY,
            "",
            "A",
            "a",
            "aa",
            "\uFF21",
            "\uD840\uDC00",
            new Document(),
            new Document("a", 1),
            new Document("a", 2),
            new Document("b", 1),
            new Document("a", "x"),
            List.of(1),
            List.of(1, 2),
            List.of(2),
            new BinData(new byte[] {1}),
            new BinData(new byte[] {-1}),
            new UUID(1, 0),
            new UUID(-1, 0),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000000"),
            false,
            true,
            Instant.ofEpochSecond(-1),
            Instant.EPOCH,
            MaxKey.getInstance());

    private static Decimal128 decimal(String value) {
        return new Decimal128(new BigDecimal(value));
    }

    @Test
    void ordersValuesOfAllTypesAsMongoDbDoes() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                int order = BsonOrder.INSTANCE.compare(ASCENDING.get(i), ASCENDING.get(j));
                assertThat(Integer.signum(order))
                        .as("%s and %s", ASCENDING.get(i), ASCENDING.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void numbersOfDifferentTypesAreEqualWhenTheirValuesAre() {
        assertThat(BsonOrder.INSTANCE.compare(1, decimal("1.00"))).isZero();
        assertThat(BsonOrder.INSTANCE.compare(1L, 1.0)).isZero();
        assertThat(BsonOrder.INSTANCE.compare(0.0, -0.0)).isZero();
        assertThat(BsonOrder.INSTANCE.compare(Decimal128.NEGATIVE_ZERO, 0)).isZero();
        assertThat(BsonOrder.INSTANCE.compare(Decimal128.NaN, Double.NaN)).isZero();
        assertThat(BsonOrder.INSTANCE.compare(null, Missing.getInstance())).isZero();
    }
}
