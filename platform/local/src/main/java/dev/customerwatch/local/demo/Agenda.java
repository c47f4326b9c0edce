package dev.customerwatch.local.demo;

import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Unanswered;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one call after another, each when it is due; what fails for now is tried again, later each time. */
final class Agenda implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
    private static final int LONGEST_PAUSE = 30;
    private static final int DOUBLINGS = 5;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo").daemon().factory());

    /** Makes the call after this delay; {@code then} gets the answer unless it is to be asked again. */
    void in(Duration delay, Supplier<Answer> call, Consumer<Answer> then) {
        schedule(delay, call, then, 0);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("the demo does not end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // an attempt deals with its own failures
    private void schedule(Duration delay, Supplier<Answer> call, Consumer<Answer> then, int failures) {
        try {
            worker.schedule(() -> attempt(call, then, failures), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("the demo has ended");
        }
    }

    private void attempt(Supplier<Answer> call, Consumer<Answer> then, int failures) {
        try {
            var answer = call.get();
            if (answer.isTransient()) {
                again(call, then, failures, answer.problem());
            } else {
                then.accept(answer);
            }
        } catch (Unanswered away) {
            again(call, then, failures, String.valueOf(away.getMessage()));
        } catch (RuntimeException bug) {
            LOG.error("a step of the demo failed", bug);
        }
    }

    private void again(Supplier<Answer> call, Consumer<Answer> then, int failures, String why) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        var pause = Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(failures, DOUBLINGS)));
        LOG.info("demo waits={} reason={}", pause, why);
        schedule(pause, call, then, failures + 1);
    }
}
