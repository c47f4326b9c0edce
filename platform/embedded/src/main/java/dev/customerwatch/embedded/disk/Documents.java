package dev.customerwatch.embedded.disk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** All maps of one store. Commands run one at a time when they write, and side by side when they only read. */
public final class Documents implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 16;
    // Small, as a checkpoint writes every page in which one document changed.
    private static final int PAGE_BYTES = 4096;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, DocumentMap> maps = new ConcurrentHashMap<>();
    private final MVStore store;
    private final Journal journal;
    private final @Nullable Checkpoints checkpoints;

    private Documents(MVStore store) {
        this.store = store;
        this.journal = Journal.NONE;
        this.checkpoints = null;
    }

    private Documents(MVStore store, WriteLog log) {
        this.store = store;
        this.journal = log;
        this.checkpoints = new Checkpoints(store, log, lock.writeLock());
    }

    /** Opens what this folder keeps; what was acknowledged before a kill is there. */
    public static Documents open(Path folder) {
        MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("documents.mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        Recovery.run(folder, store);
        return new Documents(store, new WriteLog(folder));
    }

    /** Starts an empty store that keeps nothing. */
    public static Documents inMemory() {
        return new Documents(MVStore.open(null));
    }

    public <T> T read(Supplier<T> command) {
        lock.readLock().lock();
        try {
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs a command alone and returns when its changes survive a kill, even those before it failed. */
    public <T> T write(Supplier<T> command) {
        lock.writeLock().lock();
        try {
            try {
                return command.get();
            } finally {
                journal.commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Opens a map, and creates it if there is none. */
    public DocumentMap map(String name) {
        return maps.computeIfAbsent(name, absent -> new DocumentMap(absent, open(store, absent), journal));
    }

    static MVMap<Object, byte[]> open(MVStore store, String name) {
        MVMap.Builder<Object, byte[]> types = new MVMap.Builder<>();
        return store.openMap(name, types.keyType(IdType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    public void drop(String name) {
        maps.remove(name);
        store.removeMap(name);
        journal.drop(name);
    }

    public Set<String> names() {
        return store.getMapNames();
    }

    /** Bytes of the store's file; 0 in memory. */
    public long size() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    public void close() {
        if (checkpoints == null) {
            store.close();
        } else {
            checkpoints.close();
        }
    }
}
