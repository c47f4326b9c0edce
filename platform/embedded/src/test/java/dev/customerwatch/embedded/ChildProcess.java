package dev.customerwatch.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that works until it is killed, and prints what has been acknowledged to it. */
final class ChildProcess {

    private static final String PREFIX = "acknowledged ";

    private ChildProcess() {}

    static void acknowledged(Object what) {
        System.out.println(PREFIX + what);
    }

    /** Kills the process without warning once it has acknowledged so much, and returns all that it acknowledged. */
    static List<String> linesUntilKilled(int count, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        Process process = start(main, arguments);
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                if (line.startsWith(PREFIX)) {
                    lines.add(line.substring(PREFIX.length()));
                }
                if (lines.size() == count) {
                    // Through the handle: Process would close the pipe, in which there are more lines.
                    process.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        }
        process.waitFor();
        // The last line may be cut short.
        return lines.subList(0, Math.max(count, lines.size() - 1));
    }

    private static Process start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
