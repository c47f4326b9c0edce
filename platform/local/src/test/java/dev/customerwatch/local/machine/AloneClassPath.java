package dev.customerwatch.local.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service has on its class path when it runs alone: the jars that its boot jar lists, and itself. */
final class AloneClassPath {

    private static final String SUFFIX = "-0.1.0-SNAPSHOT";
    private static final Map<String, Path> HERE = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .collect(Collectors.toMap(path -> path.getFileName().toString(), Function.identity(), (a, b) -> a));

    private AloneClassPath() {}

    static String of(Service service) throws IOException {
        var module = Path.of("../..", service.id() + "-service", "target")
                .toAbsolutePath()
                .normalize();
        var own = module.resolve(service.id() + "-service" + SUFFIX + ".jar");
        var libraries = libraries(module.resolve(service.id() + "-service" + SUFFIX + "-boot.jar"));
        return Stream.concat(Stream.of(own), libraries)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Rows of the index read {@code - "BOOT-INF/lib/spring-core-7.0.8.jar"}. */
    private static Stream<Path> libraries(Path bootJar) throws IOException {
        try (var jar = new JarFile(bootJar.toFile())) {
            var index = new String(
                    jar.getInputStream(jar.getEntry("BOOT-INF/classpath.idx")).readAllBytes(), UTF_8);
            return index.lines()
                    .filter(row -> !row.contains("spring-boot-jarmode-tools")) // the packaging's own
                    .map(row -> row.replaceFirst("^- \"BOOT-INF/lib/(.*)\"$", "$1"))
                    .map(AloneClassPath::here);
        }
    }

    private static Path here(String name) {
        var path = HERE.get(name);
        if (path == null) {
            throw new AssertionError(name + " is what the service has alone; inside local there is another version or"
                    + " none. (This test needs packaged modules: ./mvnw verify)");
        }
        return path;
    }
}
