package dev.customerwatch.bench.warning;

import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.load.AlertStream;
import dev.customerwatch.bench.process.OneMachine;
import dev.customerwatch.bench.report.Aim;
import dev.customerwatch.bench.report.Percentiles;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.bench.warning.FirstOrders.Accepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How long it takes from the accepted order to the warning that staff see, at a steady rate of orders. */
public final class OrderToWarning implements Measurement {

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final double MOST_MILLIS = 1_000;
    /** Enough that some of them lie on every partition. */
    private static final int SCOUTS = 24;

    private final Size size;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public OrderToWarning(Size size) {
        this.size = size;
    }

    /**
     * How much is ordered.
     *
     * @param warmUp orders before the first round
     * @param orders in each round
     */
    public record Size(int perSecond, int warmUp, int orders) {

        public static final Size FULL = new Size(50, 500, 1_000);
        public static final Size TINY = new Size(10, 2, 5);
    }

    @Override
    public String name() {
        return "warning";
    }

    @Override
    public String about() {
        return "from the accepted order to INFO on the alert stream at " + size.perSecond()
                + " orders/s, a fresh customer per order, on the one-machine run";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("unpacking");
        var program = OneMachine.unpack(session);
        session.phase("starting the one-machine run");
        try (var machine = OneMachine.start(session, program, "machine", "--no-demo");
                var stream = new AlertStream(machine, OrderToWarning::isInfo)) {
            var load = new FirstOrders(machine, size.perSecond());
            var newcomers = new Newcomers(machine);
            session.phase("warming up");
            awaitWarnings(load.place(newcomers.make(size.warmUp())), stream);
            for (var round = 1; round <= session.rounds(); round++) {
                session.phase(round, "registering " + size.orders() + " customers");
                var customers = newcomers.make(size.orders());
                var scouts = newcomers.make(SCOUTS);
                session.phase(round, "waiting until the registrations are through");
                awaitWarnings(load.place(scouts), stream);
                session.phase(round, "ordering");
                var accepted = load.place(customers);
                awaitWarnings(accepted, stream);
                keep(session, accepted, stream);
                new Stations(machine.bootstrapServers()).times(accepted).forEach(this::keepStation);
                add("RSS", machine.residentMebibytes());
            }
            return rows();
        }
    }

    private static boolean isInfo(JsonNode alert) {
        return alert.path("severity").asString("").equals("INFO");
    }

    private static void awaitWarnings(List<Accepted> accepted, AlertStream stream) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var order : accepted) {
            while (stream.cameAt(order.customer()) == null && System.nanoTime() < deadline) {
                Thread.sleep(POLL);
            }
        }
    }

    /** A warning that has not come counts as one that took as long as was waited. */
    private void keep(Session session, List<Accepted> accepted, AlertStream stream) {
        if (accepted.size() < size.orders()) {
            session.note((size.orders() - accepted.size()) + " of " + size.orders() + " orders were not answered 201");
        }
        var missing = accepted.stream()
                .filter(order -> stream.cameAt(order.customer()) == null)
                .count();
        if (missing > 0) {
            session.note(missing + " warnings had not come after " + PATIENCE.toSeconds() + " s and count as that");
        }
        var waits = accepted.stream().map(order -> waited(order, stream)).toList();
        keep("warning", new Percentiles(waits));
        keep(
                "answer",
                new Percentiles(accepted.stream()
                        .map(order -> (order.accepted() - order.due()) / 1e6)
                        .toList()));
    }

    private static double waited(Accepted order, AlertStream stream) {
        var came = stream.cameAt(order.customer());
        return came == null ? PATIENCE.toMillis() : Math.max(0, came - order.accepted()) / 1e6;
    }

    private void keepStation(String station, List<Double> times) {
        if (!times.isEmpty()) {
            keep(station, new Percentiles(times));
        }
    }

    private void keep(String what, Percentiles times) {
        add(what + " p50", times.at(0.50));
        add(what + " p99", times.at(0.99));
    }

    private void add(String what, double value) {
        rounds.computeIfAbsent(what, any -> new ArrayList<>()).add(value);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(millis("order accepted to INFO, p50", "warning p50"));
        rows.add(millis("order accepted to INFO, p99", "warning p99").aimingAt(new Aim.AtMost(MOST_MILLIS)));
        for (var station : Stations.names()) {
            if (rounds.containsKey(station + " p99")) {
                rows.add(millis("  to " + station + ", p50", station + " p50"));
                rows.add(millis("  to " + station + ", p99", station + " p99"));
            }
        }
        rows.add(millis("POST /orders, p50", "answer p50"));
        rows.add(millis("POST /orders, p99", "answer p99"));
        rows.add(Row.alone(new Series("RSS under this load", Unit.MEBIBYTES, measured("RSS"))));
        return rows;
    }

    private Row millis(String name, String what) {
        return Row.alone(new Series(name, Unit.MILLIS, measured(what)));
    }

    private List<Double> measured(String what) {
        return rounds.getOrDefault(what, List.of());
    }
}
