package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import dev.customerwatch.embedded.bson.BsonOrder;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An index in memory, made from the documents when the store opens and kept with every write. */
public final class OrderedIndex extends Index<Object> {

    private final boolean unique;
    private final KeyExtractor extractor;
    private final EntryOrder order;
    private final TreeSet<@Nullable Object[]> entries;
    private final int[] documentsWithArray;

    public OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
        this.extractor = new KeyExtractor(keys(), sparse);
        this.order = new EntryOrder(keys);
        this.entries = new TreeSet<>(order);
        this.documentsWithArray = new int[keys.size()];
    }

    EntryOrder order() {
        return order;
    }

    List<String> fields() {
        return keys();
    }

    boolean sparse() {
        return isSparse();
    }

    boolean holdsArrays(int field) {
        return documentsWithArray[field] > 0;
    }

    boolean holdsArrays() {
        return Arrays.stream(documentsWithArray).anyMatch(count -> count > 0);
    }

    NavigableSet<@Nullable Object[]> between(@Nullable Object[] from, @Nullable Object[] to) {
        return entries.subSet(from, true, to, true);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return hasSameKeys(other) && sparse() == ((OrderedIndex) other).sparse() && unique == other.isUnique();
    }

    public boolean hasSameKeys(Index<?> other) {
        return other instanceof OrderedIndex
                && getKeys().toString().equals(other.getKeys().toString());
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (unique) {
            refuseSecond(extractor.keys(document), collection);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    private void refuseSecond(Keys keys, MongoCollection<Object> collection) {
        keys.entries().forEach(entry -> refuseSecond(entry, collection));
    }

    private void refuseSecond(@Nullable Object[] entry, MongoCollection<Object> collection) {
        int fields = entry.length - 1;
        @Nullable Object[] from = entry.clone();
        @Nullable Object[] to = entry.clone();
        from[fields] = order.isDescending(fields) ? Interval.ALL.high() : Interval.ALL.low();
        to[fields] = order.isDescending(fields) ? Interval.ALL.low() : Interval.ALL.high();
        for (@Nullable Object[] other : between(from, to)) {
            if (BsonOrder.INSTANCE.compare(other[fields], entry[fields]) != 0) {
                KeyValue key = new KeyValue(Arrays.asList(entry).subList(0, fields));
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        Keys keys = extractor.keys(document);
        if (unique) {
            refuseSecond(keys, collection);
        }
        put(keys);
    }

    private void put(Keys keys) {
        entries.addAll(keys.entries());
        countArray(keys, 1);
    }

    private void countArray(Keys keys, int change) {
        if (keys.arrayField() != Keys.NO_ARRAY) {
            documentsWithArray[keys.arrayField()] += change;
        }
    }

    @Override
    public Object remove(Document document) {
        take(extractor.keys(document));
        return KeyExtractor.id(document);
    }

    private void take(Keys keys) {
        keys.entries().forEach(entries::remove);
        countArray(keys, -1);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        Keys old = extractor.keys(before);
        Keys fresh = extractor.keys(after);
        if (!fresh.areAt(old, order)) {
            take(old);
            put(fresh);
        }
    }

    /** The library asks every index; only the one on _id answers. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** Queries are planned by {@link Plan}, not by the library. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    /** So that the library does not fill it: that takes three times as long. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
