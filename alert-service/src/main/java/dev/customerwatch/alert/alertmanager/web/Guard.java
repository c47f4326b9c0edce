package dev.customerwatch.alert.alertmanager.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** What stands around each call: time limit inside bulkhead inside circuit breaker inside retry; settings in the yml. */
final class Guard implements AutoCloseable {

    private static final String NAME = "alertmanager";

    private final TimeLimiter timeLimit;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alertmanager-timer").factory());

    Guard(
            TimeLimiterRegistry timeLimits,
            BulkheadRegistry bulkheads,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        this.timeLimit = timeLimits.timeLimiter(NAME);
        this.bulkhead = bulkheads.bulkhead(NAME);
        this.breaker = breakers.circuitBreaker(NAME);
        this.retry = retries.retry(NAME);
    }

    <T> CompletionStage<T> call(Supplier<CompletionStage<T>> call) {
        var limited = timeLimit.decorateCompletionStage(timer, call);
        var counted = Bulkhead.decorateCompletionStage(bulkhead, limited);
        var broken = CircuitBreaker.decorateCompletionStage(breaker, counted);
        return Retry.decorateCompletionStage(retry, timer, broken).get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
