package dev.customerwatch.bench.history;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.customerwatch.alert.timeline.stream.EngineMeter;
import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.load.AlertStream;
import dev.customerwatch.bench.process.Built;
import dev.customerwatch.bench.process.JavaProcess;
import dev.customerwatch.bench.process.OneMachine;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.bench.yardstick.Yardsticks;
import dev.customerwatch.local.machine.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import tools.jackson.databind.JsonNode;

/** The import of an order history by the command line into a one-machine run, until the last customer is on the feed as lost. */
public final class HistoryImport implements Measurement {

    private static final String AS_OF = "2011-12-10T12:00[Europe/London]";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int CLIENTS = 4;

    private final Size size;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public HistoryImport(Size size) {
        this.size = size;
    }

    /**
     * How much of it.
     *
     * @param customers each with as many {@code orders}; {@code window} of each yardstick
     */
    public record Size(int customers, int orders, Duration window) {

        public static final Size FULL = new Size(1_000, 10, Duration.ofSeconds(4));
        public static final Size TINY = new Size(20, 3, Duration.ofSeconds(2));
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String about() {
        return "the import of " + size.customers() * size.orders() + " past orders of " + size.customers()
                + " customers by the command line into the one-machine run";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("unpacking");
        var program = OneMachine.unpack(session);
        var past = new Past(size.customers(), size.orders());
        var file = past.write(session.folder());
        for (var round = 1; round <= session.rounds(); round++) {
            session.phase(round, "starting the one-machine run");
            var name = "history-" + round;
            try (var machine = OneMachine.start(session, program, name, "--no-demo", "--as-of", AS_OF);
                    var lost = new AlertStream(machine, HistoryImport::isLost)) {
                session.phase(round, "importing");
                var took = imported(session, machine, program, file, round);
                add("rows", past.rows() / took);
                session.phase(round, "waiting for the last warning");
                add("last", untilAllAreLost(lost));
                add("stores", machine.metric(Service.ALERT, EngineMeter.STORE_BYTES) / size.customers());
                session.phase(round, "yardsticks");
                yardsticks(machine);
            }
        }
        return List.of(
                Row.beside(
                        series("rows imported", Unit.PER_SECOND, "rows"),
                        series("bare inserts", Unit.PER_SECOND, "inserts")),
                Row.beside(
                        series("rows imported", Unit.PER_SECOND, "rows"),
                        series("raw sends", Unit.PER_SECOND, "sends")),
                Row.alone(series("last row to the final warning", Unit.SECONDS, "last")),
                Row.alone(series("peak RSS while importing", Unit.MEBIBYTES, "rss")),
                Row.alone(series("engine's stores, per customer", Unit.BYTES, "stores")));
    }

    /** The seconds that the command took; on the way the machine's memory is looked at. */
    private double imported(Session session, OneMachine machine, Path program, Path file, int round)
            throws InterruptedException, TimeoutException {
        var mapping = Built.machineScript().resolveSibling("mappings/online-retail-ii.properties");
        var command = List.of(
                "-jar",
                program.toString(),
                "import",
                file.toString(),
                "--mapping",
                mapping.toString(),
                "--port-offset",
                Integer.toString(machine.portOffset()));
        var most = new double[] {machine.residentMebibytes()};
        try (var importing = JavaProcess.start("import-" + round, session.folder(), command)) {
            importing.await("everything was imported", LONGEST, () -> {
                most[0] = Math.max(most[0], machine.residentMebibytes());
                return importing.output().contains("Imported: ");
            });
            add("rss", most[0]);
            return importing.age().toNanos() / 1e9;
        }
    }

    private double untilAllAreLost(AlertStream lost) throws InterruptedException, TimeoutException {
        var begun = System.nanoTime();
        while (lost.customers() < size.customers()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new TimeoutException(lost.customers() + " of " + size.customers() + " customers are on the feed");
            }
            Thread.sleep(POLL);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean isLost(JsonNode alert) {
        return alert.path("rule").asString("").equals("LOST")
                && alert.path("until").isMissingNode();
    }

    private void yardsticks(OneMachine machine) throws Exception {
        try (MongoClient store = MongoClients.create(machine.storeUri());
                var admin = Admin.create(Map.of("bootstrap.servers", machine.bootstrapServers()))) {
            var order = ImportedOrder.find(machine.bootstrapServers(), store);
            var bare = store.getDatabase("bench").getCollection("bare");
            add("inserts", Yardsticks.inserts(bare, order.specimen(), CLIENTS, size.window()));
            admin.createTopics(List.of(new NewTopic(Yardsticks.topic(), 6, (short) 1)))
                    .all()
                    .get();
            add("sends", Yardsticks.sends(machine.bootstrapServers(), order.event(), size.window()));
        }
    }

    private void add(String what, double value) {
        rounds.computeIfAbsent(what, any -> new ArrayList<>()).add(value);
    }

    private Series series(String name, Unit unit, String what) {
        return new Series(name, unit, rounds.getOrDefault(what, List.of()));
    }
}
