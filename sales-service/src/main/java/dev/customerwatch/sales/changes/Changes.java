package dev.customerwatch.sales.changes;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lets a thread wait until something has changed. A change of this process wakes it at once; what other instances change
 * is seen by looking again.
 */
public final class Changes {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final ConcurrentHashMap<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    /** Wakes whoever waits for this id. */
    public void happened(String id) {
        waiting.getOrDefault(id, Set.of()).forEach(Semaphore::release);
    }

    /** Reads until the result is as wished or the time is over; the last result. */
    public <T> T await(String id, Duration most, Supplier<T> read, Predicate<T> wished) {
        var found = read.get();
        if (wished.test(found) || !most.isPositive()) {
            return found;
        }
        var woken = new Semaphore(0);
        waiting.compute(id, (key, others) -> {
            var all = others == null ? ConcurrentHashMap.<Semaphore>newKeySet() : others;
            all.add(woken);
            return all;
        });
        try {
            return awaitWoken(woken, System.nanoTime() + most.toNanos(), read, wished);
        } finally {
            waiting.computeIfPresent(id, (key, all) -> {
                all.remove(woken);
                return all.isEmpty() ? null : all;
            });
        }
    }

    private static <T> T awaitWoken(Semaphore woken, long until, Supplier<T> read, Predicate<T> wished) {
        while (true) {
            var found = read.get();
            var left = until - System.nanoTime();
            if (wished.test(found) || left <= 0) {
                return found;
            }
            try {
                if (woken.tryAcquire(Math.min(left, LOOK_AGAIN.toNanos()), TimeUnit.NANOSECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
    }
}
