package dev.customerwatch.bench.overview;

import dev.customerwatch.bench.load.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Clients side by side that read in turn, each with a kept connection. */
record Callers(int port, int number, List<byte[]> requests) {

    /** The milliseconds of each reading; every one is answered 200. */
    List<Double> read(int each) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(number)) {
            var callers = new ArrayList<Callable<List<Double>>>();
            for (var caller = 0; caller < number; caller++) {
                var first = caller;
                callers.add(() -> read(first, each));
            }
            var all = new ArrayList<Double>();
            for (var done : threads.invokeAll(callers)) {
                all.addAll(done.get());
            }
            return all;
        }
    }

    private List<Double> read(int first, int each) throws IOException {
        var millis = new ArrayList<Double>();
        try (var connection = new Connection(port)) {
            for (var turn = 0; turn < each; turn++) {
                var request = requests.get((first + turn * number) % requests.size());
                var began = System.nanoTime();
                var reply = connection.exchange(request);
                millis.add((System.nanoTime() - began) / 1e6);
                if (reply.status() != 200) {
                    throw new IllegalStateException("HTTP " + reply.status() + " " + reply.body());
                }
            }
        }
        return millis;
    }
}
