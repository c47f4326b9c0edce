package dev.customerwatch.embedded.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Brings the store's file up to what was acknowledged before the process ended. */
final class Recovery implements Replay.Target {

    private final MVStore store;

    private Recovery(MVStore store) {
        this.store = store;
    }

    static void run(Path folder, MVStore store) {
        List<Path> logs = WriteLog.files(folder);
        Replay replay = new Replay(new Recovery(store));
        logs.forEach(replay::apply);
        store.commit();
        store.sync();
        logs.forEach(Recovery::delete);
    }

    static void delete(Path log) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String map, Object id, byte[] document) {
        Documents.open(store, map).put(id, document);
    }

    @Override
    public void remove(String map, Object id) {
        Documents.open(store, map).remove(id);
    }

    @Override
    public void drop(String map) {
        store.removeMap(map);
    }
}
