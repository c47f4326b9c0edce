package dev.customerwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScriptTest {

    private static final Path SCRIPT = Path.of("run").toAbsolutePath();
    private static final Path SHARED = Path.of("start.sh").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void isExecutableBash() throws Exception {
        assertThat(SCRIPT).isExecutable();
        assertThat(exitOf("bash", "-n", SCRIPT.toString())).isZero();
    }

    @Test
    void pleasesShellcheckWhereThatIsInstalled() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/shellcheck")));
        assertThat(exitOf("/usr/bin/shellcheck", SCRIPT.toString(), SHARED.toString()))
                .isZero();
    }

    private int exitOf(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var exit = process.waitFor();
        System.out.print(Files.readString(output, StandardCharsets.UTF_8));
        return exit;
    }
}
