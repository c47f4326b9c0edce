package dev.customerwatch.customer.privacy.mongo;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/**
 * Stands around every call of a key service: a time limit for each try, three tries with jitter between them, and a circuit
 * breaker that leaves a service alone that does not answer. A refusal is an answer and is not asked for again.
 */
final class KmsGuard {

    private static final int TRIES = 3;
    private static final int WINDOW = 6;

    private final TimeLimiter limit;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A guard.
     *
     * @param perTry how long one try may take
     * @param between how long it waits before the second try, about; twice that before the third
     */
    KmsGuard(Duration perTry, Duration between) {
        limit = TimeLimiter.of(
                TimeLimiterConfig.custom().timeoutDuration(perTry).build());
        retry = Retry.of(
                "kms",
                RetryConfig.custom()
                        .maxAttempts(TRIES)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(between, 2, 0.5))
                        .retryExceptions(IOException.class, TimeoutException.class)
                        .build());
        breaker = CircuitBreaker.of(
                "kms",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(WINDOW)
                        .recordExceptions(IOException.class, TimeoutException.class)
                        .build());
    }

    /** Calls it; whatever keeps it from an answer is the cause of the exception. */
    <T> T call(Callable<T> call) throws GeneralSecurityException {
        var limited = TimeLimiter.decorateFutureSupplier(limit, () -> threads.submit(call));
        var guarded = Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, limited));
        try {
            return guarded.call();
        } catch (GeneralSecurityException refused) {
            throw refused;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException(stopped);
        } catch (CallNotPermittedException open) {
            throw new GeneralSecurityException("the key service did not answer and is left alone for a while", open);
        } catch (Exception unanswered) {
            throw new GeneralSecurityException("the key service does not answer", unanswered);
        }
    }
}
