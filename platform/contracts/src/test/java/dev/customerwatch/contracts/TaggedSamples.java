package dev.customerwatch.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The samples as a release published them: other systems read events like these, so they stay as they are. */
record TaggedSamples(Git git, String tag) {

    /** The samples of the last release; empty when there is none yet. */
    static Optional<TaggedSamples> ofLastTag(Path folder) {
        var git = new Git(folder);
        return git.lastTag().map(tag -> new TaggedSamples(git, tag));
    }

    List<String> files() {
        return git.filesAt(tag).stream()
                .filter(file -> file.matches(".*\\.sample(-\\d)?\\.json"))
                .toList();
    }

    /** The released samples that are gone or differ by as much as a byte. */
    List<String> changed() {
        return files().stream().filter(file -> !isAsReleased(file)).toList();
    }

    private boolean isAsReleased(String file) {
        var present = git.folder().resolve(file);
        try {
            return Files.isRegularFile(present) && Arrays.equals(Files.readAllBytes(present), git.contentAt(tag, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
