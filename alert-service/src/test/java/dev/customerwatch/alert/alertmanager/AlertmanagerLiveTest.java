package dev.customerwatch.alert.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.alert.Episodes;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("alertmanager")
@DirtiesContext
@ServiceTest(
        value = "alert",
        properties = {
            "alert.engine.auto-start=false",
            "customerwatch.due-every=200ms",
            "alert.desk.settle=1s",
            "alert.alertmanager.repeat=2s",
            "alert.alertmanager.hold=60s"
        })
class AlertmanagerLiveTest {

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final String MISSING =
            "This test reads a real Alertmanager: install Debian's prometheus-alertmanager (server and amtool).";

    private static @Nullable RealAlertmanager alertmanager;

    @BeforeAll
    static void needsAnAlertmanager() {
        var isThere = RealAlertmanager.isInstalled();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere).as(MISSING).isTrue();
        }
        assumeThat(isThere).as(MISSING).isTrue();
        alertmanager = RealAlertmanager.start();
    }

    @DynamicPropertySource
    static void alertmanager(DynamicPropertyRegistry properties) {
        properties.add(
                "alert.alertmanager.url", () -> alertmanager == null ? "http://127.0.0.1:9" : alertmanager.url());
    }

    @AfterAll
    static void stop() {
        if (alertmanager != null) {
            alertmanager.close();
        }
    }

    @Test
    void amtoolShowsWhatFiresAsItChangesAndEnds() {
        var episode = Episodes.ofSomebody().raised("WARNING", "NEAR_LIMIT");
        await().until(() -> severities(episode).equals(List.of("warning")));
        var shown = real().firing(episode.alertId()).getFirst();
        assertThat(shown.at("/labels/customer_id").asString()).isEqualTo(episode.customerId());
        assertThat(shown.at("/labels/rule").asString()).isEqualTo("CREDIT");
        assertThat(shown.at("/labels/company").asString()).isEqualTo("default");
        assertThat(shown.at("/annotations/summary").asString()).contains("950.00 CNY");
        assertThat(Instant.parse(shown.at("/startsAt").asString())).isEqualTo("2026-01-05T08:00:00Z");

        episode.changed("ERROR", "OVER_LIMIT");
        await().until(() -> severities(episode).equals(List.of("error")));

        episode.resolved();
        await().until(() -> severities(episode).isEmpty());
    }

    private static List<String> severities(Episodes episode) {
        return real().firing(episode.alertId()).stream()
                .map(alert -> alert.at("/labels/severity").asString())
                .toList();
    }

    private static RealAlertmanager real() {
        return java.util.Objects.requireNonNull(alertmanager);
    }
}
