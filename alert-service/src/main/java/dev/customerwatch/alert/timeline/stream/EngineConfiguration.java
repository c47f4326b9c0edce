package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.messaging.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as part of the application: starts and stops with it and tells whether warnings are current. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    private static final Status LAGGING = new Status("OUT_OF_SERVICE", "warnings are not current");

    @Bean(destroyMethod = "close")
    AlertEngine alertEngine(
            EngineSettings settings, KafkaProperties kafka, MeterRegistry meters, BusinessClock business, Clock clock) {
        return new AlertEngine(settings, kafka.buildStreamsProperties(), meters, business::now, clock);
    }

    @Bean
    SmartLifecycle alertEngineLifecycle(AlertEngine engine, EngineSettings settings) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                engine.start();
            }

            @Override
            public void stop() {
                engine.close();
            }

            @Override
            public boolean isRunning() {
                return engine.isStarted();
            }

            @Override
            public boolean isAutoStartup() {
                return settings.autoStart();
            }
        };
    }

    /** Bean name without suffix: {@code warningPath}, for a health group of its own. */
    @Bean
    HealthIndicator warningPathHealthIndicator(AlertEngine engine) {
        return () -> {
            var state = engine.state();
            var health = state.current() ? Health.up() : Health.status(LAGGING);
            return health.withDetail("engine", state.phase())
                    .withDetail("lag", state.lag())
                    .build();
        };
    }
}
