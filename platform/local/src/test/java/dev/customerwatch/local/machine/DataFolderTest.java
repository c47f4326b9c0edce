package dev.customerwatch.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void writesItsFormatIntoANewFolderForTheOwnerOnly() throws IOException {
        var path = parent.resolve("a/data");
        try (var folder = DataFolder.open(path)) {
            assertThat(folder.path().resolve("format")).hasContent(DataFolder.FORMAT + "\n");
            assertThat(Files.getPosixFilePermissions(path)).hasSize(3);
        }
    }

    @Test
    void opensItsOwnDataAgain() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("data"))) {
            Files.createDirectories(folder.store());
        }
        try (var again = DataFolder.open(parent.resolve("data"))) {
            assertThat(again.store()).isDirectory();
        }
    }

    @Test
    void refusesASecondStartOnTheSameDataAndNamesTheFirst() {
        try (var first = DataFolder.open(parent.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        DataFolder.open(parent.resolve("data")).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "", "one"})
    void refusesAnotherFormatAndSaysWhatToDo(String format) throws IOException {
        Files.writeString(parent.resolve("format"), format);
        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("mv " + parent);
        assertThat(parent.resolve("format")).hasContent(format);
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> DataFolder.open(parent)).isInstanceOf(CannotStart.class);
        assertThat(parent.resolve("format")).doesNotExist();
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        var file = Files.writeString(parent.resolve("data"), "no folder");
        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(CannotStart.class);
    }
}
