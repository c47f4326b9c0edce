package dev.customerwatch.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.Subscriptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardAccessTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final String TYPE = "office.users-changed.v1";

    private final HeardAccess access = new HeardAccess(Clock.fixed(NOW, ZoneOffset.UTC), () -> NOW);
    private final Subscriptions heard = access.subscriptions("office.reference.v1", TYPE);

    @ParameterizedTest
    @CsvSource({"2026-01-31T23:59:59.999Z, true", "2026-02-01T00:00:00Z, true", "2026-02-01T00:00:00.001Z, false"})
    void accessEndsAtItsInstant(Instant leavesAt, boolean ended) {
        hear(1, "{\"user\":\"a\",\"leavesAt\":\"" + leavesAt + "\",\"deputies\":[]}");

        assertThat(access.hasEnded("a")).isEqualTo(ended);
        assertThat(access.hasEnded("b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T00:00:00Z, 2026-02-01T00:00:00Z, false",
        "2026-02-01T00:00:00Z, 2026-02-01T00:00:00.001Z, true",
        "2026-02-01T00:00:00.001Z, 2026-02-02T00:00:00Z, false"
    })
    void aDeputyActsFromTheStartUntilTheEnd(Instant from, Instant until, boolean acts) {
        hear(1, deputy("b", from, until));

        assertThat(access.inPlaceOf("b").contains("a")).isEqualTo(acts);
        assertThat(access.inPlaceOf("a")).isEmpty();
    }

    @Test
    void theNewestCountsInWhateverOrderItComes() {
        var body = deputy("b", NOW, NOW.plusSeconds(1));
        hear(2, "{\"user\":\"a\"}");
        hear(1, body);
        assertThat(access.inPlaceOf("b")).isEmpty();

        hear(3, body);
        hear(3, body);
        assertThat(access.inPlaceOf("b")).containsExactly("a");
    }

    private static String deputy(String user, Instant from, Instant until) {
        return "{\"user\":\"a\",\"deputies\":[{\"user\":\"" + user + "\",\"from\":\"" + from + "\",\"until\":\"" + until
                + "\"}]}";
    }

    private void hear(long sequence, String body) {
        heard.handle(
                body.getBytes(UTF_8),
                new ReceivedEvent(
                        "id", TYPE, "/office", "a", NOW, NOW, sequence, "default", "a", null, null, null, null));
    }
}
