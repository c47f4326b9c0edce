package dev.customerwatch.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service has the same beans alone and beside the other four. */
class SameBeansIT {

    /**
     * Hold no bean: one comes with the authorization server's classes and would if springdoc.show-oauth2-endpoints were set, one
     * with the Gson that customer-service's Tink brings and would if there were a bean of it.
     */
    private static final Set<String> EMPTY = Set.of(
            "org.springdoc.core.configuration.SpringDocSecurityConfiguration$SpringDocSecurityOAuth2Configuration",
            "org.springframework.boot.http.converter.autoconfigure.GsonHttpMessageConvertersConfiguration");

    @TempDir
    static Path folder;

    private static final Map<Service, List<String>> INSIDE = new EnumMap<>(Service.class);
    private static Ports ports;
    private static EmbeddedKafka broker;
    private static EmbeddedMongo store;

    @BeforeAll
    static void lookInside() {
        ports = new Ports(FreeOffset.find());
        var settings = new Settings(DataFolder.open(folder.resolve("data")), ports, BusinessTime.SYSTEM, List.of());
        try (var machine = new Machine(settings, words -> {})) {
            machine.start();
            machine.contexts()
                    .forEach((service, context) -> INSIDE.put(
                            service,
                            Arrays.stream(context.getBeanDefinitionNames())
                                    .sorted()
                                    .toList()));
        }
        broker = EmbeddedKafka.start(folder.resolve("kafka"), ports.broker());
        store = EmbeddedMongo.start(folder.resolve("store"), ports.store());
    }

    @AfterAll
    static void close() {
        broker.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void areTheSame(Service service) throws Exception {
        var names = folder.resolve(service.id() + "-beans");
        run(service, names);
        var alone = Files.readAllLines(names);
        var inside = INSIDE.get(service);
        assertThat(alone).hasSizeGreaterThan(100);
        assertThat(without(inside, alone))
                .as("beans that come only inside local")
                .isEmpty();
        assertThat(without(alone, inside))
                .as("beans that are lost inside local")
                .isEmpty();
    }

    private static Set<String> without(List<String> names, List<String> others) {
        var rest = names.stream().map(SameBeansIT::constant).collect(Collectors.toCollection(TreeSet::new));
        others.stream().map(SameBeansIT::constant).forEach(rest::remove);
        rest.removeAll(EMPTY);
        return rest;
    }

    /** The binder puts an identity hash into some names. */
    private static String constant(String name) {
        return name.replaceFirst("^kafka-\\d+\\.", "kafka-N.");
    }

    private static void run(Service service, Path names) throws IOException, InterruptedException {
        var output = folder.resolve(service.id() + "-output");
        var process = new ProcessBuilder(command(service, names))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .withFailMessage(() -> service + " does not run alone:\n" + read(output))
                .isTrue();
    }

    private static List<String> command(Service service, Path names) throws IOException {
        var here = Path.of(BeanNames.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                AloneClassPath.of(service) + File.pathSeparator + here,
                BeanNames.class.getName(),
                service.application().getName(),
                names.toString()));
        command.addAll(ServiceArguments.of(service, ports, folder.resolve("derived")));
        return command;
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
