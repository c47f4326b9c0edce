package dev.customerwatch.bench.warning;

import dev.customerwatch.bench.load.Connection;
import dev.customerwatch.bench.process.OneMachine;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Places one order of 950.00 for each customer, evenly spaced in time whether or not the last one is answered. */
final class FirstOrders {

    private final int port;
    private final String token;
    private final int perSecond;
    private final Deque<Connection> idle = new ArrayDeque<>();

    FirstOrders(OneMachine machine, int perSecond) {
        this.port = machine.port(Service.SALES);
        this.token = machine.token(DemoUser.SALES_MANAGER);
        this.perSecond = perSecond;
    }

    /**
     * One order that was answered 201; both times in {@link System#nanoTime()}.
     *
     * @param due when it was to be sent
     * @param acceptedMillis the same as accepted, in system milliseconds
     */
    record Accepted(String customer, long due, long accepted, long acceptedMillis) {}

    /** Returns when all are answered. */
    List<Accepted> place(List<String> customers) throws InterruptedException {
        var accepted = new ConcurrentLinkedQueue<Accepted>();
        var begin = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < customers.size(); number++) {
                var customer = customers.get(number);
                var due = begin + TimeUnit.SECONDS.toNanos(number) / perSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                workers.execute(() -> place(customer, due, accepted));
            }
        }
        close();
        return List.copyOf(accepted);
    }

    private void place(String customer, long due, Queue<Accepted> accepted) {
        var request = Connection.post("/orders", token, """
                {"customerId":"%s","payment":"CREDIT","currency":"CNY",
                 "lines":[{"product":"P-1","quantity":1,"unitPrice":"950.00","taxRate":"0"}]}""".formatted(customer));
        try {
            var connection = take();
            if (connection.exchange(request).status() == 201) {
                accepted.add(new Accepted(customer, due, System.nanoTime(), System.currentTimeMillis()));
            }
            giveBack(connection);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Connection take() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return new Connection(port);
    }

    private void giveBack(Connection connection) {
        synchronized (idle) {
            idle.push(connection);
        }
    }

    private void close() {
        synchronized (idle) {
            idle.forEach(FirstOrders::close);
            idle.clear();
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
