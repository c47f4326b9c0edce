package dev.customerwatch.bench.overview;

import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.load.Connection;
import dev.customerwatch.bench.process.ServiceProcess;
import dev.customerwatch.bench.report.Aim;
import dev.customerwatch.bench.report.Percentiles;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Reading the view of a customer at one glance, from customer-service alone. */
public final class CustomerOverview implements Measurement {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double MOST_MILLIS = 100;

    private final Size size;

    public CustomerOverview(Size size) {
        this.size = size;
    }

    /**
     * How much is measured.
     *
     * @param orders of each customer
     * @param clients that read side by side
     * @param readings of each client in a round
     */
    public record Size(int customers, int orders, int clients, int readings) {

        public static final Size FULL = new Size(200, 50, 4, 500);
        public static final Size TINY = new Size(3, 2, 2, 5);
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public String about() {
        return "GET /customers/{id}/overview at customer-service alone, for " + size.customers() + " customers with "
                + size.orders() + " orders each, by " + size.clients() + " clients side by side";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("starting broker, store and customer-service");
        try (var broker = EmbeddedKafka.start(session.folder("kafka"), 0);
                var store = EmbeddedMongo.start(session.folder("store"), 0);
                var service = ServiceProcess.customer(session, broker, store)) {
            var api = service.as("SALES_MANAGER");
            session.phase("telling of the customers");
            var customers = registered(api);
            new Neighbourhood(broker.bootstrapServers()).tell(customers, size.orders());
            for (var customer : customers) {
                service.process().await("all was heard of " + customer, PATIENCE, () -> isHeard(api, customer));
            }
            return rounds(session, service.port(), customers);
        }
    }

    private List<String> registered(Api api) {
        var ids = new ArrayList<String>();
        for (var number = 0; number < size.customers(); number++) {
            var body = Map.of("name", "江南春机械 " + number, "kind", "ENTERPRISE", "code", "B-" + number);
            ids.add(api.post("/customers", body).expect(201).at("/customerId"));
        }
        return ids;
    }

    private boolean isHeard(Api api, String customer) {
        var seen = api.get("/customers/" + customer + "/overview").expect(200).json();
        return seen.at("/orders/value").size() == Math.min(20, size.orders())
                && seen.at("/alerts/value").size() == 1
                && seen.at("/complaints/value").size() == 1
                && seen.at("/credit/value").has("figures");
    }

    private List<Row> rounds(Session session, int port, List<String> customers)
            throws InterruptedException, ExecutionException {
        var overview = new Callers(port, size.clients(), requests(customers, "/overview"));
        var card = new Callers(port, size.clients(), requests(customers, ""));
        session.phase("warming up");
        overview.read(size.readings());
        card.read(size.readings());
        var halves = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        var cards = new ArrayList<Double>();
        for (var round = 1; round <= session.rounds(); round++) {
            session.phase(round, "reading");
            var millis = new Percentiles(overview.read(size.readings()));
            halves.add(millis.at(0.5));
            tails.add(millis.at(0.99));
            cards.add(new Percentiles(card.read(size.readings())).at(0.99));
        }
        return List.of(
                Row.beside(
                                new Series("overview, p99", Unit.MILLIS, tails),
                                new Series("card alone, p99", Unit.MILLIS, cards))
                        .aimingAt(new Aim.AtMost(MOST_MILLIS)),
                Row.alone(new Series("overview, p50", Unit.MILLIS, halves)));
    }

    private static List<byte[]> requests(List<String> customers, String path) {
        var token = Tokens.of("bench", "SALES_MANAGER");
        return customers.stream()
                .map(customer -> Connection.get("/customers/" + customer + path, token))
                .toList();
    }
}
