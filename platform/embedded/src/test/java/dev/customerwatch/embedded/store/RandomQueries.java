package dev.customerwatch.embedded.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Documents, queries and indexes over few values of many types, so that matches and ties are frequent. */
final class RandomQueries {

    private static final List<Document> INDEXES = List.of(
            Document.parse("{key: {a: 1}}"),
            Document.parse("{key: {a: -1, _id: 1}}"),
            Document.parse("{key: {b: 1, a: -1}}"),
            Document.parse("{key: {b: -1, a: -1}}"),
            Document.parse("{key: {c: 1}}"),
            Document.parse("{key: {b: 1, c: 1, a: 1}}"),
            Document.parse("{key: {'d.e': 1, b: -1}}"),
            Document.parse("{key: {'d.e': -1}, sparse: true}"),
            Document.parse("{key: {a: 1, b: 1}, sparse: true}"),
            Document.parse("{key: {b: 1}, sparse: true}"));
    private static final List<String> FIELDS = List.of("a", "b", "c", "d.e", "_id");
    private static final List<String> BEGINNINGS = List.of("^s", "^s1", "^id", "^id1", "^s-", "s1");
    private static final List<String> COMPARISONS = List.of("$gt", "$gte", "$lt", "$lte", "$eq", "$ne");

    private final Random random;

    RandomQueries(Random random) {
        this.random = random;
    }

    int next(int bound) {
        return random.nextInt(bound);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(next(choices.size()));
    }

    List<Document> indexes() {
        List<Document> shuffled = new ArrayList<>(INDEXES);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 4);
    }

    Object id(int bound) {
        int number = next(bound);
        return number % 2 == 0 ? number : "id" + number;
    }

    Document document(int number) {
        return documentWithId(number % 2 == 0 ? number : "id" + number);
    }

    Document documentWithId(Object id) {
        Document document = new Document("_id", id);
        maybe(document, "a", this::value);
        maybe(document, "b", () -> next(4));
        maybe(document, "c", this::numberOrArray);
        maybe(document, "d", this::partOrParts);
        return document;
    }

    private void maybe(Document document, String field, Supplier<Object> value) {
        if (next(5) > 0) {
            document.append(field, value.get());
        }
    }

    private Object value() {
        int number = next(6) - 2;
        return switch (next(9)) {
            case 0 -> number;
            case 1 -> (long) number;
            case 2 -> number + 0.5;
            case 3 -> new Decimal128(new BigDecimal(number + ".50"));
            case 4 -> "s" + number;
            case 5 -> null;
            case 6 -> number > 0;
            case 7 -> Date.from(Instant.ofEpochSecond(number));
            default -> new ObjectId(number + 2, 0);
        };
    }

    private Object numberOrArray() {
        return next(2) == 0
                ? next(5)
                : IntStream.range(0, next(4)).mapToObj(i -> next(5)).toList();
    }

    private Object partOrParts() {
        return next(3) > 0
                ? part()
                : IntStream.range(0, next(3)).mapToObj(i -> part()).toList();
    }

    private Document part() {
        return next(4) == 0 ? new Document() : new Document("e", next(5));
    }

    Document update() {
        return switch (next(5)) {
            case 0 -> new Document("$set", new Document("a", value()));
            case 1 -> new Document("$inc", new Document("b", 1));
            case 2 -> new Document("$set", new Document("c", numberOrArray()));
            case 3 -> new Document("$set", new Document("d", partOrParts()));
            default -> new Document("$unset", new Document(oneOf(List.of("a", "b", "c", "d")), ""));
        };
    }

    Document filter() {
        Document filter = new Document();
        int conditions = next(4);
        for (int i = 0; i < conditions; i++) {
            String field = oneOf(FIELDS);
            filter.append(field, condition(field));
        }
        return switch (next(6)) {
            case 0 -> new Document("$and", List.of(filter, single()));
            case 1 -> filter.append("$or", List.of(single(), single()));
            default -> filter;
        };
    }

    private Document single() {
        String field = oneOf(FIELDS);
        return new Document(field, condition(field));
    }

    private Object condition(String field) {
        return switch (next(6)) {
            case 0 -> valueFor(field);
            case 4 -> Pattern.compile(oneOf(BEGINNINGS));
            case 1 -> new Document(oneOf(COMPARISONS), valueFor(field));
            case 2 -> new Document("$gte", valueFor(field)).append("$lt", valueFor(field));
            case 3 -> new Document("$in", next(4) == 0 ? manyFor(field) : listOf(valueFor(field), valueFor(field)));
            default -> new Document("$exists", next(2) == 0);
        };
    }

    /** More values than an index walks for several fields at once. */
    private List<Object> manyFor(String field) {
        List<Object> many = new ArrayList<>(listOf(valueFor(field), valueFor(field)));
        IntStream.range(0, 250).forEach(number -> many.add("none" + number));
        return many;
    }

    private static List<Object> listOf(Object... values) {
        return Arrays.asList(values);
    }

    private Object valueFor(String field) {
        return switch (field) {
            case "a" -> value();
            case "_id" -> id(60);
            default -> next(8) == 0 ? null : next(5);
        };
    }

    Document sort() {
        Document sort = new Document();
        int fields = next(3);
        for (int i = 0; i < fields; i++) {
            sort.append(oneOf(FIELDS), direction());
        }
        return next(2) == 0 ? sort : sort.append("_id", direction());
    }

    private int direction() {
        return next(2) == 0 ? 1 : -1;
    }
}
