package dev.customerwatch.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A process of its own that places orders of 1.00 CNY for customers in turn and writes the id of each order that was answered 201
 * to a file before the same worker's next request. Arguments: URL of sales, token, log file, orders per second, customers.
 */
final class OrderLoad {

    private static final int WORKERS = 8;
    private static final Pattern ORDER_ID = Pattern.compile("\"orderId\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final URI orders;
    private final String token;
    private final FileChannel log;
    private final List<String> customers;

    private OrderLoad(String url, String token, Path log, List<String> customers) throws IOException {
        this.orders = URI.create(url + "/orders");
        this.token = token;
        this.log = FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.customers = customers;
    }

    public static void main(String[] arguments) throws IOException {
        var all = List.of(arguments);
        var load = new OrderLoad(all.get(0), all.get(1), Path.of(all.get(2)), all.subList(4, all.size()));
        var perSecond = Integer.parseInt(all.get(3));
        var workers = Executors.newScheduledThreadPool(WORKERS);
        for (var worker = 0; worker < WORKERS; worker++) {
            workers.scheduleAtFixedRate(load::place, 0, WORKERS * 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
        }
    }

    private void place() {
        try {
            var answer = http.send(request(), BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                write(answer);
            }
        } catch (IOException away) {
            return; // not acknowledged; the next one may be
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request() {
        var customer = customers.get(Math.floorMod(turn.getAndIncrement(), customers.size()));
        var body = """
                {"customerId":"%s","payment":"CREDIT","currency":"CNY",
                 "lines":[{"product":"P-1","quantity":1,"unitPrice":"1.00","taxRate":"0"}]}""".formatted(customer);
        return HttpRequest.newBuilder(orders)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void write(HttpResponse<String> answer) {
        var id = ORDER_ID.matcher(answer.body());
        if (!id.find()) {
            throw new IllegalStateException("201 without an order id");
        }
        try {
            log.write(ByteBuffer.wrap((id.group(1) + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
