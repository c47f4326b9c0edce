package dev.customerwatch.embedded.disk;

import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents as BSON by id, in MongoDB's order of ids. Bytes handed out or in are never changed afterwards. */
public final class DocumentMap {

    private final String name;
    private final MVMap<Object, byte[]> map;
    private final Journal journal;

    DocumentMap(String name, MVMap<Object, byte[]> map, Journal journal) {
        this.name = name;
        this.map = map;
        this.journal = journal;
    }

    public byte @Nullable [] get(Object id) {
        return map.get(id);
    }

    public boolean contains(Object id) {
        return map.containsKey(id);
    }

    public void put(Object id, byte[] document) {
        map.put(id, document);
        journal.put(name, id, document);
    }

    public void remove(Object id) {
        map.remove(id);
        journal.remove(name, id);
    }

    public int size() {
        return map.size();
    }

    public Stream<Map.Entry<Object, byte[]>> entries() {
        return entriesFrom(null, false);
    }

    /** The documents from this id on; null starts at the first, or at the last when descending. */
    public Stream<Map.Entry<Object, byte[]>> entriesFrom(@Nullable Object id, boolean descending) {
        Iterator<Map.Entry<Object, byte[]>> entries = new Entries(map.cursor(id, null, descending));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    private record Entries(Cursor<Object, byte[]> cursor) implements Iterator<Map.Entry<Object, byte[]>> {

        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public Map.Entry<Object, byte[]> next() {
            Object id = cursor.next();
            return Map.entry(id, cursor.getValue());
        }
    }
}
