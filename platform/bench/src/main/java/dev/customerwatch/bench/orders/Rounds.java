package dev.customerwatch.bench.orders;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.load.Clients;
import dev.customerwatch.bench.report.Aim;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.bench.yardstick.Specimen;
import dev.customerwatch.bench.yardstick.Yardsticks;
import dev.customerwatch.embedded.EmbeddedKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;

/**
 * The rounds: in each, sales-service, the bare endpoint, bare inserts and raw sends, one after another and each on an empty
 * collection.
 */
final class Rounds {

    private static final int RAW_PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final double AIM = 0.5;

    private final Session session;
    private final OrdersAlone.Size size;
    private final EmbeddedKafka broker;
    private final Shop shop;
    private final EventWatch watch;
    private final Specimen specimen;
    private final MongoCollection<Document> salesOrders;
    private final MongoCollection<Document> bareOrders;

    private final List<Double> acknowledged = new ArrayList<>();
    private final List<Double> answered = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> inserts = new ArrayList<>();
    private final List<Double> sends = new ArrayList<>();

    Rounds(
            Session session,
            OrdersAlone.Size size,
            EmbeddedKafka broker,
            MongoClient driver,
            Shop shop,
            EventWatch watch,
            Specimen specimen) {
        this.session = session;
        this.size = size;
        this.broker = broker;
        this.shop = shop;
        this.watch = watch;
        this.specimen = specimen;
        this.salesOrders = driver.getDatabase("sales").getCollection("orders");
        this.bareOrders = driver.getDatabase("bare").getCollection("orders");
    }

    List<Row> of(Endpoint sales, Endpoint bareEndpoint) throws Exception {
        createRawTopic();
        session.phase("warming sales-service up");
        load(sales, size.warmUp(), Duration.ZERO);
        session.phase("warming the bare endpoint up");
        load(bareEndpoint, size.warmUp(), Duration.ZERO);
        for (var round = 1; round <= session.rounds(); round++) {
            session.phase(round, "POST /orders");
            ofSales(sales);
            session.phase(round, "the bare endpoint");
            bare.add(perSecond(
                    load(bareEndpoint, size.rampUp(), size.window()).orders().size()));
            session.phase(round, "bare inserts");
            clear();
            inserts.add(Yardsticks.inserts(
                    bareOrders, specimen, size.clients(), size.window().dividedBy(2)));
            session.phase(round, "raw sends");
            sends.add(Yardsticks.sends(
                    broker.bootstrapServers(), body(), size.window().dividedBy(2)));
        }
        return rows();
    }

    private void ofSales(Endpoint sales) throws InterruptedException {
        var loaded = load(sales, size.rampUp(), size.window());
        var ids = loaded.orders().stream().map(Clients.Answered::id).toList();
        awaitAll(ids);
        var inTime = ids.stream()
                .map(watch::takenIn)
                .filter(at -> at != null && at < loaded.until())
                .count();
        answered.add(perSecond(ids.size()));
        acknowledged.add(perSecond(inTime));
    }

    /** What was answered in a window; the instant is its end, in milliseconds. */
    private record Loaded(List<Clients.Answered> orders, long until) {}

    private Loaded load(Endpoint endpoint, Duration ramp, Duration window) throws InterruptedException {
        clear();
        var clients = Clients.start(size.clients(), endpoint.port(), shop.requests(), Shop::orderId);
        try (clients) {
            Thread.sleep(ramp);
            var from = System.currentTimeMillis();
            Thread.sleep(window);
            var to = from + window.toMillis();
            var inWindow = clients.answered().stream()
                    .filter(order -> order.at() >= from && order.at() < to)
                    .toList();
            return new Loaded(inWindow, to);
        } finally {
            clients.refused().stream().findFirst().ifPresent(first -> noteRefused(endpoint, clients, first));
        }
    }

    private void noteRefused(Endpoint endpoint, Clients clients, String first) {
        session.note(clients.refused().size() + " requests to port " + endpoint.port() + " were not answered 201, e.g. "
                + first);
    }

    /** Empties the collections, once nothing waits in them to be sent: a larger one would be slower for the next. */
    private void clear() throws InterruptedException {
        var deadline = System.nanoTime() + DRAIN.toNanos();
        while (salesOrders.countDocuments(new Document("unsentSince", new Document("$exists", true))) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the relay still has events to send after " + DRAIN);
            }
            Thread.sleep(POLL);
        }
        salesOrders.deleteMany(new Document());
        bareOrders.deleteMany(new Document());
    }

    private void awaitAll(List<String> ids) throws InterruptedException {
        var deadline = System.nanoTime() + DRAIN.toNanos();
        for (var id : ids) {
            while (watch.takenIn(id) == null && System.nanoTime() < deadline) {
                Thread.sleep(POLL);
            }
        }
        var lost = ids.stream().filter(id -> watch.takenIn(id) == null).count();
        if (lost > 0) {
            session.note(lost + " orders were answered 201 and had no event within " + DRAIN.toSeconds() + " s");
        }
    }

    private List<Row> rows() {
        var figure = series("POST /orders, acknowledged", acknowledged);
        return List.of(
                Row.beside(figure, series("bare endpoint, same document", bare)).aimingAt(new Aim.RatioAtLeast(AIM)),
                Row.beside(figure, series("bare insert, same document", inserts)),
                Row.beside(figure, series("raw send, same event", sends)),
                Row.alone(series("POST /orders, answered 201", answered)));
    }

    private static Series series(String name, List<Double> rounds) {
        return new Series(name, Unit.PER_SECOND, rounds);
    }

    private double perSecond(long orders) {
        return orders * 1e9 / size.window().toNanos();
    }

    private byte[] body() {
        return Objects.requireNonNull(watch.last()).value();
    }

    private void createRawTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Yardsticks.topic(), RAW_PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }
}
