package dev.customerwatch.embedded.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Merges parts of an index that are each in order into one order, by what stands behind their prefixes. */
final class Merge implements Iterator<@Nullable Object[]> {

    private static final class Head {

        private final @Nullable Object[] entry;
        private final Iterator<@Nullable Object[]> rest;

        private Head(Iterator<@Nullable Object[]> part) {
            this.entry = part.next();
            this.rest = part;
        }
    }

    private final PriorityQueue<Head> heads;

    Merge(Collection<? extends Iterable<@Nullable Object[]>> parts, Comparator<@Nullable Object[]> order) {
        heads = new PriorityQueue<>((left, right) -> order.compare(left.entry, right.entry));
        parts.forEach(part -> advance(part.iterator()));
    }

    private void advance(Iterator<@Nullable Object[]> part) {
        if (part.hasNext()) {
            heads.add(new Head(part));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public @Nullable Object[] next() {
        Head least = heads.poll();
        if (least == null) {
            throw new NoSuchElementException();
        }
        advance(least.rest);
        return least.entry;
    }
}
