package dev.customerwatch.alert.feed;

import java.util.List;

/** What a reader of the tail gets. */
public sealed interface Next<T> {

    /** What came; may be empty where everything that came was read before. */
    record Items<T>(List<FeedItem<T>> items) implements Next<T> {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Nothing came while the reader waited. */
    record Quiet<T>() implements Next<T> {}

    /** The reader was so slow that the tail has forgotten what it has not read yet. */
    record Forgotten<T>() implements Next<T> {}

    /** The feed is being shut down. */
    record Closed<T>() implements Next<T> {}
}
