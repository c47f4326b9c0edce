package dev.customerwatch.bench.orders;

import com.mongodb.client.MongoClients;
import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import java.time.Duration;
import java.util.List;

/** Placing orders at sales-service alone, with the relay on. */
public final class OrdersAlone implements Measurement {

    private final Size size;

    public OrdersAlone(Size size) {
        this.size = size;
    }

    /**
     * How much is measured.
     *
     * @param customers who order in turn
     * @param clients that send side by side
     * @param warmUp before the first round, for each endpoint
     * @param rampUp before each window, with the load on
     * @param window in which is counted
     */
    public record Size(int customers, int clients, Duration warmUp, Duration rampUp, Duration window) {

        public static final Size FULL =
                new Size(200, 16, Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(10));
        public static final Size TINY =
                new Size(3, 2, Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(500));
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String about() {
        return "POST /orders at sales-service alone with the relay on; counted are orders whose event the broker"
                + " acknowledged inside the window";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("starting broker, store and sales-service");
        try (var broker = EmbeddedKafka.start(session.folder("kafka"), 0);
                var store = EmbeddedMongo.start(session.folder("store"), 0);
                var driver = MongoClients.create(store.uri());
                var sales = Endpoint.sales(session, broker, store)) {
            var shop = Shop.of(size.customers());
            shop.register(broker.bootstrapServers());
            var orders = driver.getDatabase("sales").getCollection("orders");
            try (var watch = EventWatch.start(broker.bootstrapServers())) {
                var specimen = FirstOrder.of(sales, shop, watch, orders);
                var file = session.folder().resolve("specimen.json");
                specimen.write(file);
                session.phase("starting the bare endpoint");
                try (var bare = Endpoint.bare(session, store, file)) {
                    return new Rounds(session, size, broker, driver, shop, watch, specimen).of(sales, bare);
                }
            }
        }
    }
}
