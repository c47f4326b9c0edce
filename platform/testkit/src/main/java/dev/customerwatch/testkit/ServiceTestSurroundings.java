package dev.customerwatch.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Tells a {@link ServiceTest} its broker, store and issuer; properties of the test itself win over these. */
final class ServiceTestSurroundings implements ContextCustomizerFactory {

    private static final String OF_THE_TEST = "Inlined Test Properties";

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        var test = TestContextAnnotationUtils.findMergedAnnotation(testClass, ServiceTest.class);
        return test == null ? null : new Surroundings(test.value());
    }

    private record Surroundings(String service) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var sources = context.getEnvironment().getPropertySources();
            var ours = new MapPropertySource("service test", properties());
            if (sources.contains(OF_THE_TEST)) {
                sources.addAfter(OF_THE_TEST, ours);
            } else {
                sources.addFirst(ours);
            }
        }

        private Map<String, Object> properties() {
            return Map.of(
                    "management.server.port",
                    0,
                    "spring.kafka.bootstrap-servers",
                    TestBroker.bootstrapServers(),
                    "spring.mongodb.uri",
                    TestStore.uri(service),
                    "customerwatch.topics.partitions",
                    TestBroker.PARTITIONS,
                    "customerwatch.topics.replicas",
                    1,
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                    Tokens.issuer(),
                    "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                    Tokens.jwkSetUri());
        }
    }
}
