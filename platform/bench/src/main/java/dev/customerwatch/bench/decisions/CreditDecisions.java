package dev.customerwatch.bench.decisions;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.process.ServiceProcess;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.bench.yardstick.Specimen;
import dev.customerwatch.bench.yardstick.Yardsticks;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Deciding orders at credit-service alone, with the relay on: all of one account, and spread over many. */
public final class CreditDecisions implements Measurement {

    private final Size size;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public CreditDecisions(Size size) {
        this.size = size;
    }

    /**
     * How much is measured.
     *
     * @param accounts over which orders are spread, one for each
     * @param hot orders of one account in a round
     * @param clients of the bare inserts, which go on for a {@code window}
     */
    public record Size(int accounts, int hot, int clients, Duration window) {

        public static final Size FULL = new Size(10_000, 5_000, 8, Duration.ofSeconds(4));
        public static final Size TINY = new Size(5, 50, 2, Duration.ofMillis(500));
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public String about() {
        return "credit orders that credit-service alone decides, with the relay on: of one account, and of "
                + size.accounts() + "; counted from the first answer that the broker took in to the last";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("starting broker, store and credit-service");
        try (var broker = EmbeddedKafka.start(session.folder("kafka"), 0);
                var store = EmbeddedMongo.start(session.folder("store"), 0);
                var driver = MongoClients.create(store.uri());
                var credit = ServiceProcess.start("credit", session, broker, store, List.of())) {
            session.phase("opening " + size.accounts() + " accounts");
            var accounts = Accounts.open(size.accounts(), broker.bootstrapServers(), credit.port());
            var orders = new Orders(broker.bootstrapServers());
            session.phase("warming up");
            orders.decided(accounts, size.hot());
            var specimen = specimen(driver.getDatabase("credit").getCollection("ledger"), orders);
            var bare = driver.getDatabase("bench").getCollection("bare");
            for (var round = 1; round <= session.rounds(); round++) {
                session.phase(round, "orders of one account");
                add("hot", orders.decided(accounts.subList(0, 1), size.hot()));
                session.phase(round, "orders of all accounts");
                add("spread", orders.decided(accounts, size.accounts()));
                session.phase(round, "bare inserts");
                add("inserts", Yardsticks.inserts(bare, specimen, size.clients(), size.window()));
                bare.deleteMany(new Document());
            }
        }
        return List.of(
                Row.beside(series("decisions, one account", "hot"), series("bare insert, same document", "inserts")),
                Row.beside(
                        series("decisions, " + size.accounts() + " accounts", "spread"),
                        series("bare insert, same document", "inserts")));
    }

    /** An entry as a decision writes it, with the event that it publishes. */
    private static Specimen specimen(MongoCollection<Document> ledger, Orders orders) {
        var answer = orders.last();
        var entry = ledger.find(new Document("order", Orders.orderId(answer))).first();
        return Specimen.of(Objects.requireNonNull(entry, "an order was reserved"), answer);
    }

    private void add(String what, double value) {
        rounds.computeIfAbsent(what, any -> new ArrayList<>()).add(value);
    }

    private Series series(String name, String what) {
        return new Series(name, Unit.PER_SECOND, rounds.getOrDefault(what, List.of()));
    }
}
