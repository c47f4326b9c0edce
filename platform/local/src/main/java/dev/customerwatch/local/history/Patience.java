package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Unanswered;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Calls again while a service is away, busy, or has not heard yet of what it needs; all calls of an import may be repeated.
 *
 * @param most how long a call is tried
 */
record Patience(Duration most) {

    private static final long FIRST_WAIT = 200;
    private static final long LONGEST_WAIT = 5_000;

    /**
     * The first answer that is one.
     *
     * @throws CannotImport for a refusal, and where there is none in that time
     */
    Answer call(String what, Supplier<Answer> call) {
        var until = System.nanoTime() + most.toNanos();
        var wait = FIRST_WAIT;
        while (true) {
            var failure = "";
            try {
                var answer = call.get();
                if (answer.isOk()) {
                    return answer;
                }
                failure = answer.problem();
                if (!answer.isTransient()) {
                    throw new CannotImport(what + ": " + failure);
                }
            } catch (Unanswered nobody) {
                failure = String.valueOf(nobody.getMessage());
            }
            if (System.nanoTime() > until) {
                throw new CannotImport(
                        "%s: %s. Run the same command again: it goes on where it stopped.".formatted(what, failure));
            }
            sleep(wait);
            wait = Math.min(LONGEST_WAIT, 2 * wait);
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotImport("Stopped. Run the same command again: it goes on where it stopped.");
        }
    }
}
