package dev.customerwatch.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;

/** A service's context is made with neither store nor broker within reach: the image's build makes it so, for its AOT cache. */
class RehearsalTest {

    private static final Path STEPS = Path.of("../docker/steps.sh");
    private static final Pattern OPTION = Pattern.compile("-D((?!spring\\.context\\.exit)\\S+=\\S+)");
    /** For whatever asks for the store though it should not. */
    private static final String BRIEFLY = "?serverSelectionTimeoutMS=300";

    @TempDir
    Path derived;

    @ParameterizedTest
    @EnumSource
    void needsNeitherStoreNorBroker(Service service) throws IOException {
        var application = new SpringApplicationBuilder(service.application())
                .main(service.application())
                .registerShutdownHook(false)
                .initializers(RehearsalTest::startNothing);
        try (var context = application.run(arguments(service))) {
            assertThat(context.getBeanDefinitionCount()).isGreaterThan(100);
        }
    }

    /** The image's build leaves before anything is started. */
    private static void startNothing(ConfigurableApplicationContext context) {
        context.getBeanFactory()
                .registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts());
    }

    private String[] arguments(Service service) throws IOException {
        var nobodyThere = new Ports(FreeOffset.find());
        var arguments = ServiceArguments.of(service, nobodyThere, derived);
        arguments.replaceAll(argument -> argument.startsWith("--spring.mongodb.uri=") ? argument + BRIEFLY : argument);
        arguments.addAll(options());
        return arguments.toArray(String[]::new);
    }

    private static List<String> options() throws IOException {
        var options = OPTION.matcher(Files.readString(STEPS))
                .results()
                .map(option -> "--" + option.group(1))
                .toList();
        assertThat(options).contains("--spring.main.lazy-initialization=true");
        return options;
    }

    private record NothingStarts() implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
