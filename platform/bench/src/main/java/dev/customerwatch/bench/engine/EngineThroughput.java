package dev.customerwatch.bench.engine;

import dev.customerwatch.alert.timeline.stream.EngineTopics;
import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.engine.ReadingProcess.Kind;
import dev.customerwatch.bench.engine.ReadingProcess.Result;
import dev.customerwatch.bench.process.JavaProcess;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.embedded.EmbeddedKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How many events a second the engine takes in when it has a history to read. */
public final class EngineThroughput implements Measurement {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Size size;
    private final Map<Kind, List<Result>> results = new EnumMap<>(Kind.class);

    public EngineThroughput(Size size) {
        this.size = size;
    }

    /**
     * How much is read.
     *
     * @param partitions of every topic
     */
    public record Size(int partitions, CreditHistory history) {

        public static final Size FULL = new Size(24, new CreditHistory(5_000, 300_000));
        public static final Size TINY = new Size(2, new CreditHistory(50, 1_000));
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public String about() {
        return "alert-service's engine with its shipped settings reading "
                + size.history().events() + " events of " + size.history().customers()
                + " customers, each reader in a JVM of its own";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("starting the broker");
        try (var broker = EmbeddedKafka.start(session.folder("kafka"), 0)) {
            createTopics(broker.bootstrapServers());
            session.phase("writing the history");
            write(broker.bootstrapServers());
            for (var round = 1; round <= session.rounds(); round++) {
                for (var kind : Kind.values()) {
                    session.phase(round, kind.word());
                    results.computeIfAbsent(kind, any -> new ArrayList<>()).add(read(session, kind, round, broker));
                }
            }
        }
        check();
        return rows();
    }

    private void createTopics(String bootstrapServers) throws Exception {
        var topics = Stream.concat(EngineTopics.all().stream(), Stream.of(PlainReader.OUTPUT))
                .map(name -> new NewTopic(name, size.partitions(), (short) 1))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback looks at each
    private void write(String bootstrapServers) {
        // A topic that was just made may refuse a batch and take the next; with one under way none is out of order.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "lz4",
                "max.in.flight.requests.per.connection",
                1);
        var lost = new AtomicInteger();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            size.history().forEach(Instant.now(), row -> {
                producer.send(row, (place, failure) -> lost.addAndGet(failure == null ? 0 : 1));
            });
        }
        if (lost.get() > 0) {
            throw new IllegalStateException(lost.get() + " events of the history were not taken in");
        }
    }

    private Result read(Session session, Kind kind, int round, EmbeddedKafka broker) throws Exception {
        var id = "bench-" + kind.word() + "-" + round;
        var arguments = List.of(
                kind.word(),
                broker.bootstrapServers(),
                session.folder("state-" + id).toString(),
                id,
                Integer.toString(size.history().events()));
        try (var process = JavaProcess.ofClass(ReadingProcess.class, id, session.folder(), arguments)) {
            return ReadingProcess.result(process.awaitOutput(PATIENCE));
        }
    }

    /** A reader that set events aside, or saw other figures than credit's, was not measured at its work. */
    private void check() {
        for (var result : results.getOrDefault(Kind.ENGINE, List.of())) {
            var engine = result.further();
            if (engine.folded() != size.history().events() || engine.differences() > 0) {
                throw new IllegalStateException("the engine did not fold every event: " + result);
            }
        }
    }

    private List<Row> rows() {
        var engine = speed(Kind.ENGINE, "engine");
        var bytes = results.getOrDefault(Kind.ENGINE, List.of()).stream()
                .map(result ->
                        (double) result.further().storeBytes() / size.history().customers())
                .toList();
        return List.of(
                Row.beside(engine, speed(Kind.PLAIN, "plain one-rule topology")),
                Row.beside(engine, speed(Kind.RAW, "raw consumer")),
                Row.alone(new Series("engine's stores, per customer", Unit.BYTES, bytes)));
    }

    private Series speed(Kind kind, String name) {
        var rounds = results.getOrDefault(kind, List.of()).stream()
                .map(Result::perSecond)
                .toList();
        return new Series(name, Unit.PER_SECOND, rounds);
    }
}
