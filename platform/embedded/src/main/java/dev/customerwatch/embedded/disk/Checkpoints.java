package dev.customerwatch.embedded.disk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the store's changes to its file once a second and starts a new log; never in the middle of a command. */
final class Checkpoints implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private static final int FILL_RATE_PERCENT = 60;
    private static final int COMPACTED_BYTES = 1 << 20;
    private static final int RETENTION_MILLIS = 5_000;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-checkpoints").factory());
    private final MVStore store;
    private final WriteLog changes;
    private final Lock noCommandRuns;
    private final ScheduledFuture<?> timer;

    Checkpoints(MVStore store, WriteLog changes, Lock noCommandRuns) {
        this.store = store;
        this.changes = changes;
        this.noCommandRuns = noCommandRuns;
        store.setRetentionTime(RETENTION_MILLIS);
        timer = scheduler.scheduleWithFixedDelay(this::runOrLog, 1, 1, TimeUnit.SECONDS);
    }

    private void runOrLog() {
        try {
            run();
        } catch (RuntimeException e) {
            // The log still holds what was not written; the next run tries again.
            log.error("store checkpoint failed", e);
        }
    }

    private void run() {
        Optional<Path> finished = commit();
        if (finished.isPresent()) {
            store.sync();
            Recovery.delete(finished.get());
        }
    }

    private Optional<Path> commit() {
        noCommandRuns.lock();
        try {
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            store.commit();
            store.compact(FILL_RATE_PERCENT, COMPACTED_BYTES);
            return Optional.of(changes.switchFile());
        } finally {
            noCommandRuns.unlock();
        }
    }

    /** Writes the last changes and closes the store. */
    @Override
    public void close() {
        timer.cancel(false);
        scheduler.close();
        run();
        store.close();
        changes.close();
        Recovery.delete(changes.file());
    }
}
