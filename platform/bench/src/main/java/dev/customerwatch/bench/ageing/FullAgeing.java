package dev.customerwatch.bench.ageing;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.process.ServiceProcess;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.testkit.Api;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The whole ageing of all open documents at credit-service alone. */
public final class FullAgeing implements Measurement {

    private static final String AS_OF = "&asOf=2026-02-15";

    private final Size size;
    private final List<Double> overdue = new ArrayList<>();
    private final List<Double> old = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();

    public FullAgeing(Size size) {
        this.size = size;
    }

    /**
     * How much is measured.
     *
     * @param documents that are open
     * @param warmUps before the first round
     */
    public record Size(int customers, int documents, int warmUps) {

        public static final Size FULL = new Size(1_000, 100_000, 3);
        public static final Size TINY = new Size(5, 50, 1);
    }

    @Override
    public String name() {
        return "ageing";
    }

    @Override
    public String about() {
        return "both ageings of all open documents at credit-service alone, by customer, account owner and in total";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("starting broker, store and credit-service");
        try (var broker = EmbeddedKafka.start(session.folder("kafka"), 0);
                var store = EmbeddedMongo.start(session.folder("store"), 0);
                var driver = MongoClients.create(store.uri());
                var credit = ServiceProcess.start("credit", session, broker, store, List.of())) {
            var items = driver.getDatabase("credit").getCollection("items");
            var specimen = FirstDelivery.of(credit, broker.bootstrapServers(), items);
            session.phase("storing " + size.documents() + " open documents");
            new OpenDocuments(specimen).fill(items, size.customers(), size.documents());
            var api = Api.at(credit.port()).as("bench", "FINANCE");
            for (var warmUp = 0; warmUp < size.warmUps(); warmUp++) {
                ageing(api, "DUE");
                ageing(api, "DOCUMENT");
                read(items);
            }
            return rounds(session, api, items);
        }
    }

    private List<Row> rounds(Session session, Api api, MongoCollection<Document> items) {
        for (var round = 1; round <= session.rounds(); round++) {
            session.phase(round, "both ageings");
            overdue.add(ageing(api, "DUE"));
            old.add(ageing(api, "DOCUMENT"));
            session.phase(round, "a bare read");
            bare.add(read(items));
        }
        var yardstick = series("bare read of the same documents", bare);
        return List.of(
                Row.beside(series("overdue ageing of " + size.documents() + " documents", overdue), yardstick),
                Row.beside(series("ageing by document date, provision included", old), yardstick));
    }

    /** Seconds from the request to the last byte of the answer; the sum shows that nothing was left out. */
    private double ageing(Api api, String base) {
        var began = System.nanoTime();
        var answer = api.get("/receivables/ageing?base=" + base + AS_OF).expect(200);
        var seconds = (System.nanoTime() - began) / 1e9;
        var customers = answer.json().at("/tables/0/customers").size();
        if (customers <= size.customers() - 1) {
            throw new IllegalStateException(
                    "an ageing of " + customers + " customers: " + answer.at("/tables/0/total"));
        }
        return seconds;
    }

    private static double read(MongoCollection<Document> items) {
        var began = System.nanoTime();
        var read = 0;
        for (var item : items.find()) {
            read += item.size();
        }
        if (read == 0) {
            throw new IllegalStateException("there is nothing to read");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static Series series(String name, List<Double> rounds) {
        return new Series(name, Unit.SECONDS, rounds);
    }
}
