package dev.customerwatch.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Gives a {@link ServiceTest} its configuration name, broker, store, issuer and ports. */
public final class ServiceTestBootstrapper extends SpringBootTestContextBootstrapper {

    @Override
    protected WebEnvironment getWebEnvironment(Class<?> testClass) {
        return WebEnvironment.RANDOM_PORT;
    }

    @Override
    protected String[] getProperties(Class<?> testClass) {
        var test = Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(testClass, ServiceTest.class), "@ServiceTest");
        var properties = new ArrayList<>(shared(test.value()));
        properties.addAll(List.of(test.properties()));
        return properties.toArray(String[]::new);
    }

    private static List<String> shared(String service) {
        return List.of(
                "spring.config.name=" + service + "-service",
                "server.port=0",
                "management.server.port=0",
                "spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "spring.mongodb.uri=" + TestStore.uri(service),
                "customerwatch.topics.partitions=" + TestBroker.PARTITIONS,
                "customerwatch.topics.replicas=1",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.issuer(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri());
    }
}
