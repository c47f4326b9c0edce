package dev.customerwatch.alert.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The newest records of the feed in the order in which this instance read them; one writer, many waiting readers. */
public final class Tail<T> {

    private static final int AT_ONCE = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final int capacity;
    private final List<FeedItem<T>> ring = new ArrayList<>();
    private long added;
    private FeedPosition oldest;
    private FeedPosition end;
    private boolean closed;

    /**
     * An empty tail.
     *
     * @param start from where on everything will be added
     */
    public Tail(int capacity, FeedPosition start) {
        this.capacity = capacity;
        this.oldest = start;
        this.end = start;
    }

    public void add(FeedItem<T> item) {
        locked(() -> {
            if (!end.isPast(item.partition(), item.offset())) {
                append(item);
            }
            return null;
        });
    }

    /** From here on the tail remembers everything. */
    public FeedPosition oldest() {
        return locked(() -> oldest);
    }

    /** After the newest record. */
    public FeedPosition end() {
        return locked(() -> end);
    }

    /** A reader of everything after this position; empty where the tail has forgotten some of it. */
    public Optional<Reader> reader(FeedPosition after) {
        return reader(after, capacity);
    }

    /** The same, where at most half of what the tail holds is still ahead, so that it is not forgotten at once. */
    public Optional<Reader> readerNearTheEnd(FeedPosition after) {
        return reader(after, capacity / 2);
    }

    private Optional<Reader> reader(FeedPosition after, int mostAhead) {
        return locked(() -> {
            var index = firstAfter(after);
            return after.reaches(oldest) && added - index <= mostAhead
                    ? Optional.of(new Reader(after, index))
                    : Optional.empty();
        });
    }

    private long firstAfter(FeedPosition after) {
        var index = forgotten();
        while (index < added && isPast(at(index), after)) {
            index++;
        }
        return index;
    }

    private FeedItem<T> at(long index) {
        return ring.get((int) (index % capacity));
    }

    private static boolean isPast(FeedItem<?> item, FeedPosition position) {
        return position.isPast(item.partition(), item.offset());
    }

    /** Ends all readers. */
    public void close() {
        locked(() -> {
            closed = true;
            grown.signalAll();
            return null;
        });
    }

    private void append(FeedItem<T> item) {
        if (ring.size() < capacity) {
            ring.add(item);
        } else {
            var gone = ring.set((int) (added % capacity), item);
            oldest = oldest.upTo(gone.partition(), gone.offset() + 1);
        }
        added++;
        end = end.upTo(item.partition(), item.offset() + 1);
        grown.signalAll();
    }

    private long forgotten() {
        return added - ring.size();
    }

    private <R> R locked(java.util.function.Supplier<R> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Reads the tail from one position on; for one thread. */
    public final class Reader {

        private final FeedPosition after;
        private long index;

        private Reader(FeedPosition after, long index) {
            this.after = after;
            this.index = index;
        }

        /** What comes next, at most a hundred records; waits for it that long. */
        public Next<T> next(Duration wait) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                var left = wait.toNanos();
                while (!closed && index == added) {
                    if (left <= 0) {
                        return new Next.Quiet<>();
                    }
                    left = grown.awaitNanos(left);
                }
                return closed ? new Next.Closed<>() : index < forgotten() ? new Next.Forgotten<>() : take();
            } finally {
                lock.unlock();
            }
        }

        private Next<T> take() {
            var unread = new ArrayList<FeedItem<T>>();
            for (var count = 0; count < AT_ONCE && index < added; count++) {
                var item = at(index++);
                if (!isPast(item, after)) {
                    unread.add(item);
                }
            }
            return new Next.Items<>(unread);
        }
    }
}
