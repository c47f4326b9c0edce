package dev.customerwatch.embedded.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's order of values across types; a missing field counts as null.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison order</a>
 */
public final class BsonOrder implements Comparator<@Nullable Object> {

    public static final BsonOrder INSTANCE = new BsonOrder();

    private BsonOrder() {}

    /** The place of a value's type; values of one type have one place. */
    public static int typeOf(@Nullable Object value) {
        return switch (value) {
            case MinKey key -> 0;
            case EmptyArray empty -> 1;
            case null -> 2;
            case Missing missing -> 2;
            case Number number -> 3;
            case String text -> 4;
            case Document document -> 5;
            case Collection<?> array -> 6;
            case BinData data -> 7;
            case UUID uuid -> 7;
            case LegacyUUID uuid -> 7;
            case ObjectId id -> 8;
            case Boolean flag -> 9;
            case Instant date -> 10;
            case BsonTimestamp timestamp -> 11;
            case BsonRegularExpression expression -> 12;
            case BsonJavaScript script -> 13;
            case MaxKey key -> 14;
            default -> throw new IllegalArgumentException("not a value of MongoDB: " + value.getClass());
        };
    }

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return 0;
        }
        int byType = Integer.compare(typeOf(left), typeOf(right));
        return byType != 0 || left == null || right == null ? byType : compareWithinType(left, right);
    }

    private static int compareWithinType(Object left, Object right) {
        return switch (left) {
            case Number number -> NumberOrder.compare(number, (Number) right);
            case String text -> compareText(text, (String) right);
            case Document document -> compareDocuments(document, (Document) right);
            case Collection<?> array -> compareArrays(array, (Collection<?>) right);
            case ObjectId id -> id.compareTo((ObjectId) right);
            case Boolean flag -> flag.compareTo((Boolean) right);
            case Instant date -> date.compareTo((Instant) right);
            case BsonTimestamp timestamp -> timestamp.compareTo((BsonTimestamp) right);
            case BsonRegularExpression expression -> compareText(expression.toString(), right.toString());
            case BsonJavaScript script -> compareText(script.getCode(), ((BsonJavaScript) right).getCode());
            case BinData data -> BinaryOrder.compare(data, right);
            case UUID uuid -> BinaryOrder.compare(uuid, right);
            case LegacyUUID uuid -> BinaryOrder.compare(uuid, right);
            default -> 0;
        };
    }

    // MongoDB compares UTF-8 bytes, that is code points; Java compares UTF-16 units, where U+FF00 is above U+20000.
    private static int compareText(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates && a >= Character.MIN_SURROGATE && b >= Character.MIN_SURROGATE ? b - a : a - b;
            }
        }
        return left.length() - right.length();
    }

    private static int compareDocuments(Document left, Document right) {
        Iterator<Map.Entry<String, Object>> others = right.entrySet().iterator();
        for (Map.Entry<String, Object> field : left.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            int byField = compareFields(field, others.next());
            if (byField != 0) {
                return byField;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static int compareFields(Map.Entry<String, Object> left, Map.Entry<String, Object> right) {
        int byType = Integer.compare(typeOf(left.getValue()), typeOf(right.getValue()));
        if (byType != 0) {
            return byType;
        }
        int byName = compareText(left.getKey(), right.getKey());
        return byName != 0 ? byName : INSTANCE.compare(left.getValue(), right.getValue());
    }

    private static int compareArrays(Collection<?> left, Collection<?> right) {
        Iterator<?> others = right.iterator();
        for (Object element : left) {
            int byElement = others.hasNext() ? INSTANCE.compare(element, others.next()) : 1;
            if (byElement != 0) {
                return byElement;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
