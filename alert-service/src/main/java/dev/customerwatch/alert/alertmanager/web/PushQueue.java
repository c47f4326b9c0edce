package dev.customerwatch.alert.alertmanager.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gathers the alerts that are due into batches for one thread, so that an Alertmanager that does not answer delays nothing
 * else. What is lost with the process is due again when its lease ends.
 */
final class PushQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PushQueue.class);
    private static final int AT_ONCE = 100;

    private final Consumer<Collection<String>> push;
    private final BlockingQueue<String> due = new LinkedBlockingQueue<>();
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private @Nullable Thread pushing;

    PushQueue(Consumer<Collection<String>> push) {
        this.push = push;
    }

    void add(String alertId) {
        if (queued.add(alertId)) {
            due.add(alertId);
        }
    }

    @Override
    public synchronized void start() {
        pushing = Thread.ofVirtual().name("alertmanager-push").start(this::run);
    }

    @Override
    public synchronized void stop() {
        if (pushing != null) {
            pushing.interrupt();
        }
        pushing = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return pushing != null;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var batch = new ArrayList<String>();
                batch.add(due.take());
                due.drainTo(batch, AT_ONCE - 1);
                batch.forEach(queued::remove);
                push(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void push(Collection<String> batch) {
        try {
            push.accept(batch);
        } catch (RuntimeException storeAway) {
            LOG.warn("alertmanager alerts={} reason={}", batch.size(), storeAway.toString());
        }
    }
}
