package dev.customerwatch.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.embedded.EmbeddedKafka;
import dev.customerwatch.embedded.EmbeddedMongo;
import dev.customerwatch.messaging.ThingApplication.Inbox;
import dev.customerwatch.messaging.ThingApplication.Thing;
import dev.customerwatch.messaging.ThingApplication.ThingChanged;
import dev.customerwatch.messaging.consume.DeadLetter;
import dev.customerwatch.messaging.consume.DeadLetters;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.BulkInsertion;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Fresh;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.messaging.store.StoredAggregate;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

class MessagingTest {

    private static final Instant WHEN = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    static Path folder;

    private static EmbeddedKafka broker;
    private static EmbeddedMongo store;
    private static ConfigurableApplicationContext service;
    private static AggregateStore<Thing> things;
    private static Inbox inbox;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() {
        broker = EmbeddedKafka.start(folder, 0);
        store = EmbeddedMongo.inMemory();
        service = new SpringApplicationBuilder(ThingApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.name=messaging-test",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.mongodb.uri=" + store.uri() + "/things");
        things = service.getBean(AggregateStore.class);
        inbox = service.getBean(Inbox.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
        broker.close();
    }

    @Test
    void publishesWhatItStoredInTheOrderOfTheAggregate() {
        var id = Uuids.next();
        insert(id, "c-order", null);
        for (var count = 2; count <= 50; count++) {
            count(id);
        }
        await().until(() -> inbox.counts("c-order").size() >= 50);
        assertThat(inbox.counts("c-order").stream().distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(inbox.seen.stream().filter(one -> one.event().subject().equals(id)))
                .allSatisfy(one -> assertThat(one.event().sequence()).isEqualTo(one.count()));
        awaitCleared(id);
    }

    @Test
    void losesNoChangeWhenManyWriteOneAggregate() {
        var id = Uuids.next();
        insert(id, "c-many", null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(any -> threads.execute(() -> count(id)));
        }
        assertThat(things.find(id).orElseThrow().state().count()).isEqualTo(41);
        assertThat(things.find(id).orElseThrow().version()).isEqualTo(41);
        await().until(() -> inbox.counts("c-many").stream().distinct().count() == 41);
        assertThat(inbox.counts("c-many").stream().distinct()).isSorted();
        awaitCleared(id);
    }

    @Test
    void aFactOfAnImportNamesItAndCountsAsRecordedWhenItHappened() {
        var past = new NewEvent(ThingApplication.CHANGED, WHEN, new ThingChanged(1));
        things.insert(Uuids.next(), new Thing("c-import", 1, null), List.of(past.ofImport("i-1")), null);
        things.insert(Uuids.next(), new Thing("c-today", 1, null), List.of(past), null);
        assertThat(received("c-import"))
                .extracting(ReceivedEvent::origin, ReceivedEvent::importId, ReceivedEvent::recordedTime)
                .containsExactly("import", "i-1", WHEN);
        assertThat(received("c-today"))
                .extracting(ReceivedEvent::origin, ReceivedEvent::importId)
                .containsExactly(null, null);
        assertThat(received("c-today").recordedTime()).isAfter(WHEN);
    }

    @Test
    void storesManyAtOnceAndWhatIsSentAgainOnlyOnce() {
        var some = IntStream.range(0, 40).mapToObj(MessagingTest::fresh).toList();
        assertThat(things.insertAll(some)).containsOnly(BulkInsertion.ADDED).hasSize(40);
        var again = new ArrayList<>(
                IntStream.range(38, 42).mapToObj(MessagingTest::fresh).toList());
        again.add(fresh(41));
        var other = fresh(0);
        again.add(new Fresh<>(
                other.id(),
                other.state(),
                other.events(),
                new RequestKey(other.request().key(), "other")));
        assertThat(things.insertAll(again))
                .containsExactly(
                        BulkInsertion.REPEATED,
                        BulkInsertion.REPEATED,
                        BulkInsertion.ADDED,
                        BulkInsertion.ADDED,
                        BulkInsertion.REPEATED,
                        BulkInsertion.KEY_REUSED);
        await().until(() -> inbox.counts("c-bulk").stream().distinct().count() == 42);
        assertThat(inbox.seen.stream()
                        .filter(one -> one.event().customerId().equals("c-bulk"))
                        .map(one -> one.event().subject())
                        .distinct())
                .hasSize(42);
    }

    @Test
    void storesWhatTwoSendAtOnceOnlyOnce() {
        var some = IntStream.range(1_000, 1_100).mapToObj(MessagingTest::fresh).toList();
        var outcomes = new ConcurrentLinkedQueue<BulkInsertion>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(any -> threads.execute(() -> outcomes.addAll(things.insertAll(some))));
        }
        assertThat(outcomes).hasSize(800).containsOnly(BulkInsertion.ADDED, BulkInsertion.REPEATED);
        assertThat(outcomes).filteredOn(BulkInsertion.ADDED::equals).hasSize(100);
    }

    @Test
    void refusesASaveOfAStaleRead() {
        var id = Uuids.next();
        var read = insert(id, "c-stale", null);
        count(id);
        assertThat(things.save(read, read.state(), List.of(changed(99)))).isEmpty();
        await().until(() -> inbox.counts("c-stale").contains(2));
        assertThat(inbox.counts("c-stale")).doesNotContain(99);
    }

    @Test
    void sweepsWhatACrashLeftBetweenWriteAndSend() {
        var id = Uuids.next();
        crashes().add(id);
        var before = swept();
        insert(id, "c-crash", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox.counts("c-crash").contains(1));
        assertThat(swept()).isGreaterThan(before);
        awaitCleared(id);
    }

    @Test
    void answersARepeatedRequestAsTheFirstTime() {
        var key = new RequestKey("client|" + Uuids.next(), "hash");
        var id = Uuids.next();
        insert(id, "c-key", key);
        count(id);
        var again = things.insert(Uuids.next(), new Thing("c-key", 1, null), List.of(changed(1)), key);
        assertThat(again).isInstanceOfSatisfying(Insertion.Replayed.class, replayed -> {
            assertThat(replayed.asAnswered().id()).isEqualTo(id);
            assertThat(replayed.asAnswered().state()).isEqualTo(new Thing("c-key", 1, null));
        });
        var other =
                things.insert(Uuids.next(), new Thing("c-key", 7, null), List.of(), new RequestKey(key.key(), "other"));
        assertThat(other).isInstanceOf(Insertion.KeyReused.class);
        assertThat(things.insert(id, new Thing("c-key", 1, null), List.of(), null))
                .isInstanceOf(Insertion.Duplicate.class);
    }

    @Test
    void setsPoisonAsideAtOnceAndTakesItBackRepaired() {
        var kafka = kafka();
        inbox.unprocessable.add(666);
        var id = Uuids.next();
        insert(id, "c-poison", null);
        things.change(id, read -> Change.of(read.orElseThrow().state(), List.of(changed(666)), true));
        things.change(id, read -> Change.of(read.orElseThrow().state(), List.of(changed(3)), true));
        kafka.send("thing.events.v1", "c-poison", "no event".getBytes(UTF_8)).join();
        await().until(() -> inbox.counts("c-poison").contains(3));
        assertThat(inbox.counts("c-poison")).doesNotContain(666);

        await().until(() -> letters("c-poison").size() == 2);
        assertThat(letters("c-poison"))
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder("not-now", "unreadable");
        var letter = letters("c-poison").stream()
                .filter(one -> one.reason().equals("not-now"))
                .findFirst()
                .orElseThrow();
        var repaired = EventJson.write(new ThingChanged(2));
        assertThat(deadLetters().replay(letter.topic(), letter.partition(), letter.offset(), repaired))
                .isPresent();
        await().until(() -> inbox.counts("c-poison").contains(2));
        assertThat(letters("c-poison"))
                .filteredOn(one -> one.replayedAt() != null)
                .hasSize(1);
        assertThat(deadLetters().replay(letter.topic(), letter.partition(), 999_999, null))
                .isEmpty();
    }

    @Test
    void triesAgainWhileTheStoreIsAway() {
        inbox.failOnce.add(4711);
        var id = Uuids.next();
        insert(id, "c-away", null);
        things.change(id, read -> Change.of(read.orElseThrow().state(), List.of(changed(4711)), true));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox.counts("c-away").contains(4711));
        assertThat(letters("c-away")).isEmpty();
    }

    @Test
    void runsWhatFallsDueOnce() {
        var ran = new CopyOnWriteArrayList<String>();
        service.getBean(DueWorks.class).poll("things", "test", id -> {
            ran.add(id);
            things.change(id, read -> Change.of(new Thing("c-due", 2, null), List.of(), true));
        });
        var id = Uuids.next();
        things.insert(id, new Thing("c-due", 1, WHEN), List.of(), null);
        await().until(() -> things.find(id).orElseThrow().state().count() == 2);
        assertThat(ran).containsExactly(id);
    }

    private static Fresh<Thing> fresh(int number) {
        var request = new RequestKey("/import/" + number, "hash");
        var customer = number < 1_000 ? "c-bulk" : "c-both";
        return new Fresh<>(Uuids.next(), new Thing(customer, number, null), List.of(changed(number)), request);
    }

    private static StoredAggregate<Thing> insert(String id, String customer, RequestKey key) {
        var inserted = things.insert(id, new Thing(customer, 1, null), List.of(changed(1)), key);
        return ((Insertion.Inserted<Thing>) inserted).stored();
    }

    private static void count(String id) {
        things.change(id, read -> {
            var next = new Thing(
                    read.orElseThrow().state().customerId(),
                    read.orElseThrow().state().count() + 1,
                    null);
            return Change.of(next, List.of(changed(next.count())), true);
        });
    }

    private static NewEvent changed(int count) {
        return new NewEvent(ThingApplication.CHANGED, WHEN, new ThingChanged(count));
    }

    private static ReceivedEvent received(String customer) {
        return await().until(
                        () -> inbox.seen.stream()
                                .filter(one -> one.event().customerId().equals(customer))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .event();
    }

    private static void awaitCleared(String id) {
        var mongo = service.getBean(MongoTemplate.class);
        await().untilAsserted(() -> {
            var document = mongo.findById(id, Document.class, "things");
            assertThat(document).doesNotContainKey("unsentSince");
            assertThat(document.getList("outbox", Document.class)).isEmpty();
        });
    }

    private static List<DeadLetter> letters(String customer) {
        return deadLetters().list(100).stream()
                .filter(letter -> customer.equals(letter.customerId()))
                .toList();
    }

    private static DeadLetters deadLetters() {
        return service.getBean(DeadLetters.class);
    }

    private static double swept() {
        return service.getBean(MeterRegistry.class)
                .counter(MessagingMeter.OUTBOX_SWEPT.id())
                .count();
    }

    @SuppressWarnings("unchecked")
    private static ConcurrentLinkedQueue<String> crashes() {
        return service.getBean("crashes", ConcurrentLinkedQueue.class);
    }

    @SuppressWarnings("unchecked")
    private static KafkaTemplate<String, byte[]> kafka() {
        return service.getBean("eventTemplate", KafkaTemplate.class);
    }
}
