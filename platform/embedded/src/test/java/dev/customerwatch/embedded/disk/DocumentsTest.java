package dev.customerwatch.embedded.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the files taken while the store runs is what a kill would leave. */
class DocumentsTest {

    @TempDir
    Path folder;

    private Documents documents;

    @BeforeEach
    void open() throws IOException {
        documents = Documents.open(Files.createDirectory(folder.resolve("store")));
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private void put(String map, Object id, int value) {
        documents.write(() -> {
            documents.map(map).put(id, new byte[] {(byte) value});
            return true;
        });
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static Map<Object, Integer> content(Path folder, String map) {
        try (Documents opened = Documents.open(folder)) {
            return opened.map(map).entries().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                    (int) entry.getValue()[0]));
        }
    }

    @Test
    void keepsEveryWriteFromTheMomentItReturns() throws IOException {
        Random random = new Random(1);
        Map<Object, Integer> expected = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            String id = "id" + random.nextInt(50);
            put("m", id, i % 100);
            expected.put(id, i % 100);
        }
        documents.write(() -> {
            documents.map("m").remove("id7");
            return true;
        });
        expected.remove("id7");
        Path copy = copy("killed");
        assertThat(content(copy, "m")).isEqualTo(expected);
        assertThat(content(copy, "m")).as("opened again").isEqualTo(expected);
    }

    @Test
    void keepsWhatACommandChangedBeforeItFailed() throws IOException {
        Throwable failure = catchThrowable(() -> documents.write(() -> {
            documents.map("m").put(1, new byte[] {1});
            throw new IllegalStateException("second part");
        }));
        assertThat(failure).hasMessage("second part");
        assertThat(content(copy("killed"), "m")).containsOnlyKeys(1);
    }

    @Test
    void aRecordCutShortIsIgnoredWithWhatItsCommandChanged() throws IOException {
        put("m", 1, 1);
        documents.write(() -> {
            documents.map("m").put(2, new byte[] {2});
            documents.map("m").put(3, new byte[] {3});
            return true;
        });
        Path copy = copy("killed");
        Path log = WriteLog.files(copy).getLast();
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(content(copy, "m")).containsOnlyKeys(1);
    }

    @Test
    void aDroppedMapStaysDroppedAndItsNameCanBeUsedAgain() throws IOException {
        put("m", 1, 1);
        documents.write(() -> {
            documents.drop("m");
            return true;
        });
        put("m", 2, 2);
        assertThat(content(copy("killed"), "m")).containsOnlyKeys(2);
    }

    @Test
    void replayDoesNoHarmWhenTheFileAlreadyHoldsThePart() throws IOException {
        put("m", 1, 1);
        List<Path> logs = WriteLog.files(folder.resolve("store"));
        byte[] first = Files.readAllBytes(logs.getLast());
        await().until(() -> !Files.exists(logs.getLast()));
        Path copy = copy("killed");
        Files.write(copy.resolve("changes.0"), first);
        assertThat(content(copy, "m")).isEqualTo(Map.of(1, 1));
    }

    @Test
    void theLogStartsAnewOnceTheFileHoldsItsChanges() throws IOException {
        put("m", 1, 1);
        await().until(() -> {
            List<Path> logs = WriteLog.files(folder.resolve("store"));
            return logs.size() == 1 && Files.size(logs.getFirst()) == 0;
        });
        assertThat(content(copy("killed"), "m")).containsOnlyKeys(1);
    }
}
