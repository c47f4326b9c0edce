package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every path that a README names is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern FILE = Pattern.compile("`((?:[\\w.-]+/)+[\\w.-]+\\.(?:java|md|yml|sh))`");

    static Stream<Path> readmes() throws IOException {
        try (var files = Files.walk(ROOT, 4)) {
            return files
                    .filter(file -> file.getFileName().toString().equals("README.md"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/node_modules/"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void namesOnlyPathsThatAreThere(Path readme) throws IOException {
        var text = Files.readString(readme);
        var missing = new ArrayList<String>();
        LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(path -> !exists(readme, path))
                .forEach(missing::add);
        FILE.matcher(text)
                .results()
                .map(file -> file.group(1))
                .filter(path -> readme.getParent().equals(ROOT)) // module pages name files from their own packages
                .filter(path -> !exists(readme, path))
                .forEach(missing::add);
        assertThat(missing).as("paths in %s", ROOT.relativize(readme)).isEmpty();
    }

    @Test
    void followsOneOrderThroughEveryServiceThatItPasses() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var section = readme.substring(readme.indexOf("## Follow one order"), readme.indexOf("## Modules"));
        var files = LINK.matcher(section).results().map(link -> link.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(8).allMatch(path -> exists(ROOT.resolve("README.md"), path));
        assertThat(files).anyMatch(path -> path.startsWith("sales-service/"));
        assertThat(files).anyMatch(path -> path.startsWith("credit-service/"));
        assertThat(files.getLast()).startsWith("alert-service/");
    }

    private static boolean exists(Path readme, String path) {
        return List.of(readme.getParent(), ROOT).stream().anyMatch(base -> Files.exists(base.resolve(path)));
    }
}
