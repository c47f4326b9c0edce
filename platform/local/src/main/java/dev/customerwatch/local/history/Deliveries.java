package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Sends rows to sales-service, several batches at a time and no more, so that memory stays bounded. */
final class Deliveries implements AutoCloseable {

    private final Api sales;
    private final Patience patience;
    private final Mapping mapping;
    private final CustomerIds customers;
    private final Rejects rejects;
    private final String importId;
    private final int atOnce;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Deliveries(Calls calls, Mapping mapping, CustomerIds customers, Rejects rejects, String importId) {
        this.sales = calls.sales();
        this.patience = calls.patience();
        this.atOnce = calls.atOnce();
        this.mapping = mapping;
        this.customers = customers;
        this.rejects = rejects;
        this.importId = importId;
        this.places = new Semaphore(atOnce);
    }

    /**
     * Where rows go.
     *
     * @param atOnce batches in flight
     */
    record Calls(Api sales, Patience patience, int atOnce) {}

    /** Takes some rows along as soon as there is room. */
    void send(List<Row> rows) {
        customers.learn(rows);
        var known = rows.stream().filter(this::hasCustomer).toList();
        if (known.isEmpty()) {
            return;
        }
        places.acquireUninterruptibly();
        rethrow();
        threads.execute(() -> {
            try {
                deliver(known);
            } catch (RuntimeException failed) {
                failure.compareAndSet(null, failed);
            } finally {
                places.release();
            }
        });
    }

    /** Waits until all that was sent has arrived. */
    void await() {
        places.acquireUninterruptibly(atOnce);
        places.release(atOnce);
        rethrow();
    }

    int added() {
        return added.get();
    }

    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private boolean hasCustomer(Row row) {
        var code = row.customer().code();
        var known = customers.idOf(code).isPresent();
        if (!known) {
            rejects.add(new Rejection(
                    row.place(), Column.CUSTOMER.word(), "UNFIT", code + ": " + customers.refusalOf(code)));
        }
        return known;
    }

    private void deliver(List<Row> rows) {
        var bodies = rows.stream()
                .map(row -> row.body(customers.idOf(row.customer().code()).orElseThrow()))
                .toList();
        var body = Map.of(
                "currency", mapping.currency().getCurrencyCode(),
                "taxRate", mapping.taxRate().toPlainString(),
                "rows", bodies);
        count(rows, patience.call("sending rows", () -> sales.post("/imports/" + importId + "/rows", body, Map.of())));
    }

    private void count(List<Row> rows, Answer answer) {
        added.addAndGet(answer.body().path("added").asInt(0));
        repeated.addAndGet(answer.body().path("repeated").asInt(0));
        rejects.add(answer, number -> rows.get(number).place());
    }

    private void rethrow() {
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
