package dev.customerwatch.local.machine;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Gives a service only the auto-configuration that it has when it runs alone: libraries of one service are on the class
 * path of all five here. A test compares the beans.
 */
final class OwnAutoConfiguration implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final Map<String, Set<String>> WHOSE = Map.of(
            "org.springframework.boot.security.oauth2.server.authorization.", Set.of(),
            "io.github.resilience4j.", Set.of("alert"));

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var service = Objects.requireNonNull(environment).getProperty("customerwatch.service", "");
        var own = new boolean[candidates.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = isOwn(candidates[i], service);
        }
        return own;
    }

    private static boolean isOwn(@Nullable String candidate, String service) {
        return candidate == null
                || WHOSE.entrySet().stream()
                        .filter(library -> candidate.startsWith(library.getKey()))
                        .allMatch(library -> library.getValue().contains(service));
    }
}
