package dev.customerwatch.bench.cards;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.customerwatch.bench.Measurement;
import dev.customerwatch.bench.Session;
import dev.customerwatch.bench.process.ServiceProcess;
import dev.customerwatch.bench.report.Percentiles;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.testkit.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;

/** Finding customers among many, as people type them and by what they are classified by. */
public final class CardSearch implements Measurement {

    private static final int PER_CALL = 1_000;
    private static final int REGIONS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Size size;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public CardSearch(Size size) {
        this.size = size;
    }

    /**
     * How much of it.
     *
     * @param queries of each kind and round
     */
    public record Size(int cards, int queries) {

        public static final Size FULL = new Size(100_000, 200);
        public static final Size TINY = new Size(200, 5);

        public Size {
            if (cards > Names.MOST) {
                throw new IllegalArgumentException("there are not so many names: " + cards);
            }
        }
    }

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public String about() {
        return "GET /customers at customer-service alone, which keeps " + size.cards()
                + " cards: by characters, pinyin, initials, and by region with kind";
    }

    @Override
    public List<Row> measure(Session session) throws Exception {
        session.phase("starting broker, store and customer-service");
        try (var broker = EmbeddedKafka.start(session.folder("kafka"), 0);
                var store = EmbeddedMongo.start(session.folder("store"), 0);
                var driver = MongoClients.create(store.uri());
                var service = ServiceProcess.customer(session, broker, store)) {
            var ids = register(session, service.as("INTEGRATION"));
            untilAllIsTold(driver.getDatabase("customer").getCollection("customers"));
            var api = service.as("SALES_MANAGER");
            session.phase("warming up");
            round(api, ids, new Random(0), new LinkedHashMap<>());
            for (var round = 1; round <= session.rounds(); round++) {
                session.phase(round, "searching");
                round(api, ids, new Random(round), rounds);
            }
        }
        return List.of(
                Row.alone(series("cards registered", Unit.PER_SECOND, "registered")),
                beside("by characters", "characters"),
                beside("by pinyin", "pinyin"),
                beside("by initials", "initials"),
                beside("by region and kind", "classified"),
                Row.alone(series("p50 of one card by its id", Unit.MILLIS, "id p50")));
    }

    private List<String> register(Session session, Api api) {
        var ids = new ArrayList<String>();
        var begun = System.nanoTime();
        for (var from = 0; from < size.cards(); from += PER_CALL) {
            session.phase("registering, " + from + " of " + size.cards() + " cards");
            var named = IntStream.range(from, Math.min(size.cards(), from + PER_CALL))
                    .mapToObj(CardSearch::card)
                    .toList();
            api.post("/customers/imports", Map.of("customers", named))
                    .expect(200)
                    .json()
                    .get("customers")
                    .forEach(known -> ids.add(known.get("customerId").asString()));
        }
        rounds.put("registered", List.of(size.cards() * 1e9 / (System.nanoTime() - begun)));
        return ids;
    }

    private static Map<String, String> card(int number) {
        return Map.of(
                "code",
                "K-" + number,
                "name",
                Names.of(number).full(),
                "kind",
                number % 4 == 0 ? "DEALER" : "ENTERPRISE",
                "region",
                "R-" + number % REGIONS);
    }

    /** The events of the cards go out meanwhile; searches are measured when that is over. */
    private static void untilAllIsTold(MongoCollection<Document> cards) throws InterruptedException, TimeoutException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (cards.countDocuments(new Document("unsentSince", new Document("$exists", true))) > 0) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("events of cards still wait after " + LONGEST);
            }
            Thread.sleep(POLL);
        }
    }

    private void round(Api api, List<String> ids, Random random, Map<String, List<Double>> into) {
        measure(api, "id", into, at -> "/" + ids.get(random.nextInt(ids.size())));
        measure(api, "characters", into, at -> search(random, Names.Name::characters));
        measure(api, "pinyin", into, at -> search(random, Names.Name::pinyin));
        measure(api, "initials", into, at -> search(random, Names.Name::initials));
        measure(api, "classified", into, at -> "?limit=50&kind=DEALER&region=R-" + random.nextInt(REGIONS));
    }

    private String search(Random random, Function<Names.Name, String> words) {
        var name = Names.of(random.nextInt(size.cards()));
        return "?limit=50&q=" + URLEncoder.encode(words.apply(name), StandardCharsets.UTF_8);
    }

    private void measure(Api api, String kind, Map<String, List<Double>> into, IntFunction<String> query) {
        var millis = new ArrayList<Double>();
        for (var at = 0; at < size.queries(); at++) {
            var path = "/customers" + query.apply(at);
            var begun = System.nanoTime();
            var answer = api.get(path).expect(200);
            millis.add((System.nanoTime() - begun) / 1e6);
            if (path.contains("q=") && answer.json().get("items").isEmpty()) {
                throw new IllegalStateException("nothing was found by " + path);
            }
        }
        var percentiles = new Percentiles(millis);
        into.computeIfAbsent(kind + " p50", any -> new ArrayList<>()).add(percentiles.at(0.5));
        into.computeIfAbsent(kind + " p99", any -> new ArrayList<>()).add(percentiles.at(0.99));
    }

    private Row beside(String how, String kind) {
        return Row.beside(
                series("p99 of a search " + how, Unit.MILLIS, kind + " p99"),
                series("p99 of one card by its id", Unit.MILLIS, "id p99"));
    }

    private Series series(String name, Unit unit, String what) {
        return new Series(name, unit, rounds.getOrDefault(what, List.of()));
    }
}
