package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.messaging.BusinessClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;

class EngineConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
            .withUserConfiguration(EngineConfiguration.class)
            .withBean(SimpleMeterRegistry.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(BusinessClock.class, () -> BusinessClock.offset(Clock.systemUTC(), Duration.ZERO));

    @Test
    void startsWithTheApplicationUnlessToldNotTo() {
        context.withPropertyValues("alert.engine.auto-start=false").run(started -> {
            assertThat(started.getBean("alertEngineLifecycle", SmartLifecycle.class)
                            .isAutoStartup())
                    .isFalse();
            assertThat(started.getBean(AlertEngine.class).isStarted()).isFalse();
            var health = started.getBean("warningPathHealthIndicator", HealthIndicator.class)
                    .health();
            assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health.getDetails()).containsEntry("engine", "STOPPED");
        });
    }

    @Test
    void rulesAreThoseOfTheHandbookUnlessSetOtherwise() {
        context.withPropertyValues("alert.engine.auto-start=false")
                .run(started -> assertThat(started.getBean(EngineSettings.class).rules())
                        .isEqualTo(Settings.DEFAULTS));
        context.withPropertyValues(
                        "alert.engine.auto-start=false",
                        "alert.engine.credit.near=0.88",
                        "alert.engine.credit.patience=12h")
                .run(started -> {
                    var credit = started.getBean(EngineSettings.class).rules().credit();
                    assertThat(credit.near()).isEqualTo(new BigDecimal("0.88"));
                    assertThat(credit.patience()).isEqualTo(Duration.ofHours(12));
                    assertThat(credit.overdueDays()).isEqualTo(30);
                });
    }
}
