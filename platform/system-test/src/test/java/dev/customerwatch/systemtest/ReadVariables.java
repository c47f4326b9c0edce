package dev.customerwatch.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * In a service under test: writes the names of the environment variables that it read to the file that a system property names.
 * Here are those that were asked for by name; {@link BoundVariables} adds those that were bound to settings.
 */
public final class ReadVariables implements EnvironmentPostProcessor, Ordered {

    static final String FILE = "read.variables.file";
    static final String SOURCE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    static final Set<String> READ = new ConcurrentSkipListSet<>();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        environment.getPropertySources().replace(SOURCE, new Recording(environment.getSystemEnvironment()));
        ApplicationListener<ApplicationReadyEvent> ready = event -> write(Path.of(file));
        application.addListeners(ready);
    }

    /** After Spring Boot has put its own source of variables there, before configuration files are read. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 5;
    }

    private static void write(Path file) {
        try {
            Files.write(file, READ);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Recording extends SystemEnvironmentPropertySource {

        Recording(Map<String, Object> variables) {
            super(SOURCE, variables);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            var value = super.getProperty(name);
            if (value != null) {
                READ.add(name);
            }
            return value;
        }
    }
}
