package dev.customerwatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a measurement works with: how many rounds, where it may write, where it says what it is doing. */
public final class Session {

    private final int rounds;
    private final Path folder;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    /**
     * A session of one measurement.
     *
     * @param folder exists, and is removed afterwards by whoever made it
     */
    public Session(int rounds, Path folder, Progress progress) {
        this.rounds = rounds;
        this.folder = folder;
        this.progress = progress;
    }

    public int rounds() {
        return rounds;
    }

    /** Where the logs go. */
    public Path folder() {
        return folder;
    }

    /** A folder of this name, made where there is none. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Says what begins now. */
    public void phase(String words) {
        progress.phase(words);
    }

    /** Says what begins now in one of the rounds, which count from 1. */
    public void phase(int round, String words) {
        progress.phase("round " + round + " of " + rounds + ": " + words);
    }

    /** Keeps something that a reader of the figures should know. */
    public void note(String words) {
        notes.add(words);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
