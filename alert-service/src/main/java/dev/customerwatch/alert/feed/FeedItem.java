package dev.customerwatch.alert.feed;

import org.jspecify.annotations.Nullable;

/**
 * One record of the feed at its place.
 *
 * @param content what it says, null where it says nothing that we can read
 */
public record FeedItem<T>(
        int partition, long offset, @Nullable T content) {}
