package dev.customerwatch.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Clients side by side, each of which sends its next request when it has the answer to the last. */
public final class Clients implements AutoCloseable {

    private static final int CREATED = 201;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final int port;
    private final List<byte[]> requests;
    private final Function<String, String> id;
    private volatile boolean over;

    private Clients(int port, List<byte[]> requests, Function<String, String> id) {
        this.port = port;
        this.requests = List.copyOf(requests);
        this.id = id;
    }

    /**
     * One request that was answered 201.
     *
     * @param at system time in milliseconds
     * @param id what was made
     */
    public record Answered(long at, String id) {}

    /**
     * Starts them.
     *
     * @param requests sent in turn
     * @param id finds in an answer's body what was made
     */
    public static Clients start(int number, int port, List<byte[]> requests, Function<String, String> id) {
        var clients = new Clients(port, requests, id);
        for (var client = 0; client < number; client++) {
            clients.threads.add(Thread.ofPlatform().daemon().name("client").start(clients::work));
        }
        return clients;
    }

    /** What was answered so far. */
    public List<Answered> answered() {
        return List.copyOf(answered);
    }

    /** Answers other than 201, and connections that broke. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Returns when the last request is answered. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        for (var thread : threads) {
            thread.join();
        }
    }

    private void work() {
        while (!over) {
            try (var connection = new Connection(port)) {
                while (!over) {
                    send(connection);
                }
            } catch (IOException broken) {
                refused.add(String.valueOf(broken.getMessage()));
                pause();
            }
        }
    }

    private void send(Connection connection) throws IOException {
        var reply = connection.exchange(requests.get(Math.floorMod(turn.getAndIncrement(), requests.size())));
        if (reply.status() == CREATED) {
            answered.add(new Answered(System.currentTimeMillis(), id.apply(reply.body())));
        } else {
            refused.add("HTTP " + reply.status() + " " + reply.body());
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            over = true;
        }
    }
}
