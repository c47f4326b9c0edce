package dev.customerwatch.alert.feed.web;

import dev.customerwatch.alert.AlertMetric;
import dev.customerwatch.alert.desk.web.Summaries;
import dev.customerwatch.alert.desk.web.Visibility;
import dev.customerwatch.alert.feed.FeedPosition;
import dev.customerwatch.alert.feed.stream.Feed;
import dev.customerwatch.alert.feed.stream.FeedProperties;
import dev.customerwatch.web.Viewer;
import dev.customerwatch.web.access.Access;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the open streams, each on the virtual thread of its request, and counts them. */
@Component
class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final Visibility visibility;
    private final Access access;
    private final Summaries summaries;
    private final FeedProperties settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicInteger open;

    Streams(
            Visibility visibility,
            Access access,
            Summaries summaries,
            FeedProperties settings,
            Clock clock,
            MeterRegistry meters) {
        this.visibility = visibility;
        this.access = access;
        this.summaries = summaries;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.open = meters.gauge(AlertMetric.STREAMS_OPEN.id(), new AtomicInteger());
    }

    Subscriber subscriber(Viewer viewer, StreamFilter filter, Locale language) {
        return new Subscriber(viewer, filter, language, visibility, access);
    }

    /** Returns when the stream has ended. */
    void run(Feed feed, FeedPosition from, Subscriber subscriber, Instant tokenEnds, HttpServletResponse response) {
        var pace = new AlertStream.Pace(settings.heartbeat(), tokenEnds, clock);
        var stream = new AlertStream(feed, subscriber, new EventStream(response), summaries, pace, from);
        open.incrementAndGet();
        LOG.info("stream opened viewer={}", subscriber.viewer().subject());
        try {
            ended(subscriber, stream.follow());
        } catch (IOException gone) {
            gone(subscriber, gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    /** A client that reads nothing for as long as the server's connection timeout is cut off; others have left. */
    private void gone(Subscriber subscriber, IOException gone) {
        if (isTimeout(gone)) {
            ended(subscriber, AlertStream.End.SLOW);
        } else {
            LOG.info("stream left viewer={} reason={}", subscriber.viewer().subject(), gone.toString());
        }
    }

    private static boolean isTimeout(IOException gone) {
        return Stream.<Throwable>iterate(gone, Objects::nonNull, Throwable::getCause)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    private void ended(Subscriber subscriber, AlertStream.End end) {
        var reason = end.name().toLowerCase(Locale.ROOT);
        meters.counter(AlertMetric.STREAMS_CUT.id(), "reason", reason).increment();
        LOG.info("stream ended viewer={} reason={}", subscriber.viewer().subject(), reason);
    }
}
