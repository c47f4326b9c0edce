package dev.customerwatch.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The git command in one folder; paths that it prints or takes are relative to that folder. */
record Git(Path folder) {

    /** The newest tag behind the present commit; empty without tag, without repository and without git. */
    Optional<String> lastTag() {
        return output("describe", "--tags", "--abbrev=0")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    /** The files that a tag holds below this folder. */
    List<String> filesAt(String tag) {
        var names = required("ls-tree", "-r", "-z", "--name-only", tag, ".");
        return Arrays.stream(new String(names, StandardCharsets.UTF_8).split("\0"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    byte[] contentAt(String tag, String file) {
        return required("cat-file", "blob", tag + ":./" + file);
    }

    byte[] required(String... arguments) {
        return output(arguments).orElseThrow(() -> new IllegalStateException("git " + Arrays.toString(arguments)));
    }

    private Optional<byte[]> output(String... arguments) {
        try {
            var process = start(arguments);
            var bytes = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private Process start(String... arguments) throws IOException {
        var git = new ProcessBuilder(
                Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toList());
        // A build started by a git hook inherits variables that point at another repository.
        git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        return git.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
