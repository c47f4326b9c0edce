package dev.customerwatch.alert.feed.web;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.feed.FeedPosition;
import dev.customerwatch.alert.feed.stream.Feed;
import dev.customerwatch.alert.feed.stream.FeedTail;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Shown;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts as server-sent events, from now on or from where the client stopped. */
@RestController
class StreamController {

    static final ProblemType POSITION_UNKNOWN = new ProblemType("feed-position-unknown", HttpStatus.GONE);
    static final ProblemType STARTING = new ProblemType("feed-starting", HttpStatus.SERVICE_UNAVAILABLE);

    private final FeedTail tail;
    private final Streams streams;

    StreamController(FeedTail tail, Streams streams) {
        this.tail = tail;
        this.streams = streams;
    }

    @GetMapping(path = "/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Alerts as they change, as server-sent events",
            description =
                    "`event:` raised, changed, revised, resolved, retracted or acknowledged; `id:` the position after it; `data:` the alert."
                            + " Resumes exactly after `Last-Event-ID`; without it starts now, or with `from=beginning` at the beginning.")
    void stream(
            Viewer viewer,
            @AuthenticationPrincipal Jwt token,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable AlertState state,
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Locale language,
            HttpMethod method,
            HttpServletResponse response) {
        var feed = tail.feed().orElseThrow(() -> new Refusal(STARTING).retryAfter(Duration.ofSeconds(1)));
        var start = start(feed, from, lastEventId);
        if (method.equals(HttpMethod.HEAD)) {
            return; // whoever asks for no body would never be seen to leave
        }
        var filter = new StreamFilter(customerId, rule, severity, state);
        var until = token.getExpiresAt() == null ? Instant.MAX : token.getExpiresAt();
        streams.run(feed, start, streams.subscriber(viewer, filter, language), until, response);
    }

    private static FeedPosition start(Feed feed, @Nullable String from, @Nullable String lastEventId) {
        if (lastEventId != null && !lastEventId.isEmpty()) {
            return feed.read(lastEventId)
                    .orElseThrow(() -> new Refusal(
                            POSITION_UNKNOWN, Map.of("field", "Last-Event-ID", "value", Shown.text(lastEventId))));
        }
        if (from == null) {
            return feed.now();
        }
        if (!from.equals("beginning")) {
            throw CommonProblems.invalidParameter("from", from, "beginning");
        }
        return feed.beginning();
    }
}
