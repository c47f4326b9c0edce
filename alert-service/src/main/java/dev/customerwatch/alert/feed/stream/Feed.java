package dev.customerwatch.alert.feed.stream;

import dev.customerwatch.alert.feed.FeedItem;
import dev.customerwatch.alert.feed.FeedPosition;
import dev.customerwatch.alert.feed.Tail;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The feed of this topic as this instance reads it: the tail in memory, older records from Kafka.
 *
 * @see FeedTail
 */
public final class Feed {

    private static final Duration POLL = Duration.ofMillis(200);

    private final FeedTopic topic;
    private final FeedTopic.Identity identity;
    private final Tail<FeedAlert> tail;
    private final Semaphore histories;

    Feed(FeedTopic topic, FeedTopic.Identity identity, Tail<FeedAlert> tail, Semaphore histories) {
        this.topic = topic;
        this.identity = identity;
        this.tail = tail;
        this.histories = histories;
    }

    /** Takes records and says how far the reader is now. */
    @FunctionalInterface
    public interface Sink {

        /** A record, or none where only the position moved on. */
        void take(@Nullable FeedItem<FeedAlert> item, FeedPosition position) throws IOException;
    }

    public FeedPosition beginning() {
        return FeedPosition.beginning(identity.partitions());
    }

    public FeedPosition now() {
        return tail.end();
    }

    public String text(FeedPosition position) {
        return position.text(identity.feed());
    }

    /** The position that a text names; empty where it is none of this feed, or lies beyond its end. */
    public Optional<FeedPosition> read(String text) {
        return FeedPosition.read(text, identity.feed(), identity.partitions()).filter(this::exists);
    }

    /**
     * A reader of the tail from this position on; where the tail does not reach back to it, everything up to the tail is
     * read from Kafka first and given to the sink.
     */
    public Tail<FeedAlert>.Reader follow(FeedPosition from, Sink sink) throws IOException, InterruptedException {
        var reader = tail.reader(from);
        return reader.isPresent() ? reader.get() : catchUp(from, sink);
    }

    private Tail<FeedAlert>.Reader catchUp(FeedPosition from, Sink sink) throws IOException, InterruptedException {
        histories.acquire();
        try (var consumer = topic.consumer(identity.partitions())) {
            topic.seek(consumer, from);
            var position = from;
            var reader = tail.readerNearTheEnd(position);
            while (reader.isEmpty()) {
                for (var row : consumer.poll(POLL)) {
                    position = position.upTo(row.partition(), row.offset() + 1);
                    sink.take(FeedTopic.item(row), position);
                }
                for (var partition : consumer.assignment()) {
                    position = position.upTo(partition.partition(), consumer.position(partition));
                }
                sink.take(null, position);
                reader = tail.readerNearTheEnd(position);
            }
            return reader.get();
        } finally {
            histories.release();
        }
    }

    /** Another instance may be ahead of our tail, but nobody is ahead of the topic. */
    private boolean exists(FeedPosition position) {
        if (tail.end().reaches(position)) {
            return true;
        }
        try (var consumer = topic.consumer(identity.partitions())) {
            return topic.end(consumer, identity.partitions()).reaches(position);
        }
    }
}
