package dev.customerwatch.alert.feed.web;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.web.Summaries;
import dev.customerwatch.alert.feed.FeedItem;
import dev.customerwatch.alert.feed.FeedPosition;
import dev.customerwatch.alert.feed.Next;
import dev.customerwatch.alert.feed.stream.Feed;
import dev.customerwatch.alert.feed.stream.FeedAlert;
import dev.customerwatch.messaging.EventJson;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One open stream: follows the feed from a position until its client leaves, lags too far, its token expires, or its access ends. */
final class AlertStream {

    private final Feed feed;
    private final Subscriber subscriber;
    private final EventStream out;
    private final Summaries summaries;
    private final Pace pace;
    private FeedPosition position;
    private Instant lastWrite = Instant.MIN;

    AlertStream(Feed feed, Subscriber subscriber, EventStream out, Summaries summaries, Pace pace, FeedPosition from) {
        this.feed = feed;
        this.subscriber = subscriber;
        this.out = out;
        this.summaries = summaries;
        this.pace = pace;
        this.position = from;
    }

    /** Why a stream ended. */
    enum End {
        SLOW,
        TOKEN,
        ACCESS,
        SHUTDOWN
    }

    /**
     * The times of a stream.
     *
     * @param heartbeat after how much silence there is a sign of life
     * @param until when the token expires that opened it
     */
    record Pace(Duration heartbeat, Instant until, Clock clock) {}

    /** Follows until the end; an {@link IOException} says that the client is gone. */
    End follow() throws IOException, InterruptedException {
        out.open();
        breakSilence();
        var reader = feed.follow(position, this::take);
        out.flush();
        while (pace.clock().instant().isBefore(pace.until())) {
            if (subscriber.hasLeft()) {
                return End.ACCESS;
            }
            switch (reader.next(pace.heartbeat())) {
                case Next.Items<FeedAlert> next -> takeAll(next.items());
                case Next.Quiet<FeedAlert> quiet -> breakSilence();
                case Next.Forgotten<FeedAlert> slow -> {
                    return End.SLOW;
                }
                case Next.Closed<FeedAlert> closed -> {
                    return End.SHUTDOWN;
                }
            }
        }
        return End.TOKEN;
    }

    private void takeAll(Iterable<FeedItem<FeedAlert>> items) throws IOException {
        for (var item : items) {
            take(item, position.upTo(item.partition(), item.offset() + 1));
        }
        out.flush();
        breakSilence();
    }

    private void take(@Nullable FeedItem<FeedAlert> item, FeedPosition reached) throws IOException {
        position = reached;
        if (item == null) {
            breakSilence();
        } else if (item.content() != null && subscriber.takes(item.content().alert())) {
            write(item.content());
        }
    }

    private void write(FeedAlert told) throws IOException {
        out.event(told.event().word(), feed.text(position), shown(told));
        lastWrite = pace.clock().instant();
    }

    /** Made once for all who see all of it. */
    private String shown(FeedAlert told) {
        var seen = subscriber.shown(told.alert());
        return seen.equals(told.alert()) ? told.shown(subscriber.language(), this::show) : show(seen);
    }

    private String show(AlertBody alert) {
        var sentence = summaries.of(alert, subscriber.language());
        return EventJson.mapper().writeValueAsString(alert.saying(sentence));
    }

    /** Also where much passes by that this stream does not show. */
    private void breakSilence() throws IOException {
        var now = pace.clock().instant();
        if (!lastWrite.isAfter(now.minus(pace.heartbeat()))) {
            out.heartbeat(feed.text(position));
            lastWrite = now;
        }
    }
}
