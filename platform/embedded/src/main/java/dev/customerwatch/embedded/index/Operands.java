package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which values of a query an index can look for; for the others the query is answered by looking at documents. */
final class Operands {

    private Operands() {}

    static boolean hasPlaceInIndex(@Nullable Object operand) {
        return switch (operand) {
            case null -> true;
            case Double number -> !Double.isNaN(number);
            case Decimal128 number -> !Double.isNaN(number.doubleValue());
            case Integer number -> true;
            case Long number -> true;
            case String text -> true;
            case Boolean flag -> true;
            case Instant date -> true;
            case ObjectId id -> true;
            case UUID uuid -> true;
            case BinData data -> true;
            default -> false;
        };
    }
}
