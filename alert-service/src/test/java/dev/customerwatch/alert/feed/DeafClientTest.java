package dev.customerwatch.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.alert.AlertMetric;
import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeafClientTest extends AlertServiceTest {

    private final FeedEvents events = new FeedEvents();

    @Autowired
    private MeterRegistry meters;

    @Test
    void countsOpenStreamsAndCutsOffWhoDoesNotRead() throws IOException {
        await().until(() -> open() == 0);
        try (var deaf = new Socket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            deaf.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            await().until(() -> open() == 1);
            var padding = "x".repeat(50_000);
            for (var count = 0; count < 300; count++) {
                events.publish(Uuids.next(), padding);
            }

            await().atMost(Duration.ofSeconds(30)).until(() -> cutOff() >= 1);
            await().until(() -> open() == 0);
        }
    }

    @Test
    void aHeadRequestOpensNoStream() {
        await().until(() -> open() == 0);

        assertThat(api().status("HEAD", "/alerts/stream")).isEqualTo(200);
        await().during(Duration.ofMillis(500)).until(() -> open() == 0);
    }

    private double open() {
        return meters.get(AlertMetric.STREAMS_OPEN.id()).gauge().value();
    }

    private double cutOff() {
        var cut =
                meters.find(AlertMetric.STREAMS_CUT.id()).tag("reason", "slow").counter();
        return cut == null ? 0 : cut.count();
    }

    private String request() {
        return "GET /alerts/stream?rule=" + events.rule() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + Tokens.of("duty1", "ON_CALL") + "\r\n\r\n";
    }
}
