package dev.customerwatch.alert.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.alert.AlertMetric;
import dev.customerwatch.alert.Episodes;
import dev.customerwatch.alert.alertmanager.AlertmanagerStub.Mood;
import dev.customerwatch.alert.alertmanager.mongo.PendingPushes;
import dev.customerwatch.testkit.ServiceTest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
@ServiceTest(
        value = "alert",
        properties = {
            "alert.engine.auto-start=false",
            "customerwatch.due-every=200ms",
            "alert.desk.settle=500ms",
            "alert.alertmanager.repeat=500ms",
            "alert.alertmanager.hold=60s",
            "alert.alertmanager.again=200ms",
            "resilience4j.timelimiter.instances.alertmanager.timeout-duration=300ms",
            "resilience4j.retry.instances.alertmanager.wait-duration=50ms",
            "resilience4j.circuitbreaker.instances.alertmanager.wait-duration-in-open-state=1s"
        })
class AlertmanagerPushTest {

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final AlertmanagerStub ALERTMANAGER = new AlertmanagerStub();

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private PendingPushes pending;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void alertmanager(DynamicPropertyRegistry properties) {
        properties.add("alert.alertmanager.url", ALERTMANAGER::url);
    }

    @AfterEach
    void isWellAgain() {
        ALERTMANAGER.is(Mood.WELL);
        await().until(() -> breaker().getState() != CircuitBreaker.State.OPEN);
    }

    @Test
    void tellsWhenTheAlertHasSettledAndAgainWhileItFires() {
        var episode = Episodes.ofSomebody().raised("WARNING", "NEAR_LIMIT");

        await().untilAsserted(() -> assertThat(ALERTMANAGER.accepted(episode.alertId()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(post -> {
                    assertThat(post.endsAt()).isAfter(Instant.now());
                    assertThat(post.annotations().get("summary"))
                            .isEqualTo("Credit used 950.00 CNY is 95.0 % of the limit 1,000.00 CNY");
                    assertThat(post.generatorURL()).endsWith("/alerts/" + episode.alertId());
                }));
        assertThat(ALERTMANAGER.firing(episode.alertId())).containsExactly("warning");
    }

    @Test
    void tellsEachSeverityAndTheEnd() {
        var episode = Episodes.ofSomebody().raised("WARNING", "NEAR_LIMIT");
        await().until(() -> ALERTMANAGER.firing(episode.alertId()).equals(List.of("warning")));

        episode.changed("ERROR", "OVER_LIMIT");
        await().until(() -> ALERTMANAGER.firing(episode.alertId()).equals(List.of("error")));

        episode.resolved();
        await().until(() -> ALERTMANAGER.firing(episode.alertId()).isEmpty());
        await().until(() -> isForgotten(episode));
    }

    @Test
    void tellsTheEndOfARetractedAlert() {
        var episode = Episodes.ofSomebody().raised("ERROR", "OVER_LIMIT");
        await().until(() -> ALERTMANAGER.firing(episode.alertId()).equals(List.of("error")));

        episode.retracted();
        await().until(() -> ALERTMANAGER.firing(episode.alertId()).isEmpty());
        await().until(() -> isForgotten(episode));
    }

    @Test
    void tellsNothingBelowTheSeverityThatIsTold() {
        var info = Episodes.ofSomebody().raised("INFO", "PROJECTED");
        var marker = Episodes.of(info.customerId()).raised("ERROR", "OVER_LIMIT");

        await().until(() -> ALERTMANAGER.accepted(marker.alertId()).size() > 1);
        assertThat(ALERTMANAGER.accepted(info.alertId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BROKEN", "HANGING", "REFUSING"})
    void tellsTheEndUntilItIsTaken(Mood mood) {
        var episode = Episodes.ofSomebody().raised("ERROR", "OVER_LIMIT");
        await().until(() -> ALERTMANAGER.firing(episode.alertId()).equals(List.of("error")));

        ALERTMANAGER.is(mood);
        var before = ALERTMANAGER.calls();
        episode.resolved();
        await().until(() -> ALERTMANAGER.calls() > before + 1);
        ALERTMANAGER.is(Mood.WELL);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ALERTMANAGER.firing(episode.alertId()).isEmpty());
        await().until(() -> isForgotten(episode));
    }

    @Test
    void leavesAnAlertmanagerAloneThatFailsAgainAndAgain() {
        ALERTMANAGER.is(Mood.BROKEN);
        var episode = Episodes.ofSomebody().raised("ERROR", "OVER_LIMIT");
        await().until(() -> breaker().getState() == CircuitBreaker.State.OPEN);
        await().untilAsserted(() -> assertThat(calls("open")).isPositive());

        ALERTMANAGER.is(Mood.WELL);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ALERTMANAGER.firing(episode.alertId()).equals(List.of("error")));
        assertThat(breaker().getState()).isNotEqualTo(CircuitBreaker.State.OPEN);
        assertThat(calls("failed")).isPositive();
    }

    @Test
    void tellsManyInOneCall() {
        ALERTMANAGER.is(Mood.HANGING);
        var episodes = Stream.generate(Episodes::ofSomebody).limit(60).toList();
        episodes.forEach(episode -> episode.raised("ERROR", "OVER_LIMIT"));
        await().until(() -> breaker().getState() == CircuitBreaker.State.OPEN);
        ALERTMANAGER.is(Mood.WELL);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> episodes.stream()
                        .allMatch(episode ->
                                ALERTMANAGER.firing(episode.alertId()).equals(List.of("error"))));
        assertThat(ALERTMANAGER.batches()).anyMatch(batch -> batch.size() >= 10);
    }

    private boolean isForgotten(Episodes episode) {
        return pending.findAll(List.of(episode.alertId())).isEmpty();
    }

    private CircuitBreaker breaker() {
        return breakers.circuitBreaker("alertmanager");
    }

    private double calls(String outcome) {
        var counter = meters.find(AlertMetric.ALERTMANAGER_CALLS.id())
                .tag("outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
