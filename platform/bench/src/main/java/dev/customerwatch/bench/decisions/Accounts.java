package dev.customerwatch.bench.decisions;

import dev.customerwatch.bench.load.Connection;
import dev.customerwatch.bench.load.Told;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts without a limit, of customers whom credit-service hears of by events; several are opened side by side. */
record Accounts(int port, String token, List<String> customers) {

    private static final int SIDE_BY_SIDE = 8;
    private static final int CREATED = 201;
    private static final int NOT_KNOWN_YET = 422;

    static List<String> open(int number, String bootstrapServers, int port)
            throws InterruptedException, ExecutionException {
        var customers = Stream.generate(Uuids::next).limit(number).toList();
        Told.of(customers, Contracts.sample("customer.customer-registered.v1"), bootstrapServers);
        var accounts = new Accounts(port, Tokens.of("bench", "GENERAL_MANAGER"), customers);
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (var share : threads.invokeAll(accounts.shares())) {
                share.get();
            }
        }
        return customers;
    }

    private List<Callable<Integer>> shares() {
        return IntStream.range(0, SIDE_BY_SIDE)
                .<Callable<Integer>>mapToObj(first -> () -> openShare(first))
                .toList();
    }

    private int openShare(int first) throws IOException {
        var opened = 0;
        try (var connection = new Connection(port)) {
            for (var at = first; at < customers.size(); at += SIDE_BY_SIDE) {
                open(connection, Connection.post("/accounts", token, account(customers.get(at))));
                opened++;
            }
        }
        return opened;
    }

    private static void open(Connection connection, byte[] request) throws IOException {
        var reply = connection.exchange(request);
        while (reply.status() == NOT_KNOWN_YET) {
            reply = connection.exchange(request);
        }
        if (reply.status() != CREATED) {
            throw new IllegalStateException("an account was not opened: " + reply);
        }
    }

    private static String account(String customer) {
        return """
                {"customerId":"%s","currency":"CNY","limit":{"kind":"UNLIMITED"},"termDays":30}""".formatted(customer);
    }
}
