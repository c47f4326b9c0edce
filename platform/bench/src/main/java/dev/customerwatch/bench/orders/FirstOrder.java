package dev.customerwatch.bench.orders;

import com.mongodb.client.MongoCollection;
import dev.customerwatch.bench.load.Connection;
import dev.customerwatch.bench.yardstick.Specimen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.bson.Document;

/** Orders once for every customer, until sales-service has heard of all; what it stored is the specimen. */
final class FirstOrder {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private FirstOrder() {}

    static Specimen of(Endpoint sales, Shop shop, EventWatch watch, MongoCollection<Document> orders)
            throws IOException, InterruptedException, TimeoutException {
        try (var connection = new Connection(sales.port())) {
            for (var request : shop.requests()) {
                sales.process().await("every customer was known", PATIENCE, () -> isPlaced(connection, request));
            }
        }
        sales.process().await("an event was seen", PATIENCE, () -> watch.last() != null);
        var event = Objects.requireNonNull(watch.last());
        var id = Shop.orderId(new String(event.value(), StandardCharsets.UTF_8));
        var stored = Objects.requireNonNull(orders.find(new Document("_id", id)).first(), "the order is stored");
        return Specimen.of(stored, event);
    }

    private static boolean isPlaced(Connection connection, byte[] request) {
        try {
            return connection.exchange(request).status() == 201;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
