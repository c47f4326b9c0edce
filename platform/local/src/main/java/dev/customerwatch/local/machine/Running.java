package dev.customerwatch.local.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started; closed in reverse. */
final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Keeps a part that has just started; where the end has come meanwhile, it is closed at once. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            close(part);
            throw new CannotStart("Stopped while starting.");
        }
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("part={} did not close", part.getClass().getSimpleName(), e);
        }
    }
}
