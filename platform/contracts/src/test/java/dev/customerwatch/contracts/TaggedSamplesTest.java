package dev.customerwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class TaggedSamplesTest {

    private static final String SAMPLE = "sales/order-placed.v1.sample.json";

    @TempDir
    private Path repository;

    private Path folder;

    @BeforeEach
    void anEmptyRepository() throws IOException {
        folder = Files.createDirectories(repository.resolve("module/contracts"));
        new Git(repository).required("init", "--quiet");
    }

    @Test
    void samplesOfTheLastReleaseAreUntouched(TestReporter reporter) {
        var released = TaggedSamples.ofLastTag(Contracts.here().folder());
        reporter.publishEntry(
                "samples",
                released.map(at -> "compared with tag " + at.tag()).orElse("no tag yet, nothing to compare"));
        assertThat(released.stream().flatMap(at -> at.changed().stream()))
                .as("published samples never change: add another sample, or a new version of the event")
                .isEmpty();
    }

    @Test
    void thereIsNothingToCompareWithoutATag() throws IOException {
        write(SAMPLE, "{}");
        commit();
        assertThat(TaggedSamples.ofLastTag(folder)).isEmpty();
    }

    @Test
    void newSamplesAndSchemasAreFree() throws IOException {
        release();
        write("sales/order-placed.v1.sample-2.json", "{\"new\": true}");
        write("sales/order-placed.v1.schema.json", "{\"changed\": true}");
        commit();
        assertThat(TaggedSamples.ofLastTag(folder)).hasValueSatisfying(at -> {
            assertThat(at.tag()).isEqualTo("v1");
            assertThat(at.files()).containsExactly(SAMPLE);
            assertThat(at.changed()).isEmpty();
        });
    }

    @Test
    void aSampleThatChangedByOneByteIsFound() throws IOException {
        release();
        write(SAMPLE, "{}\n");
        assertThat(TaggedSamples.ofLastTag(folder))
                .hasValueSatisfying(at -> assertThat(at.changed()).containsExactly(SAMPLE));
    }

    @Test
    void aSampleThatIsGoneIsFound() throws IOException {
        release();
        Files.delete(folder.resolve(SAMPLE));
        assertThat(TaggedSamples.ofLastTag(folder))
                .hasValueSatisfying(at -> assertThat(at.changed()).containsExactly(SAMPLE));
    }

    private void release() throws IOException {
        write(SAMPLE, "{}");
        write("sales/order-placed.v1.schema.json", "{}");
        commit();
        new Git(repository).required("tag", "--no-sign", "v1");
    }

    private void write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private void commit() {
        var git = new Git(repository);
        git.required("config", "user.name", "test");
        git.required("config", "user.email", "test@localhost");
        git.required("config", "commit.gpgsign", "false");
        git.required("add", "--all");
        git.required("commit", "--quiet", "-m", "any");
    }
}
