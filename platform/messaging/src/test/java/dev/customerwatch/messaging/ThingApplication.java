package dev.customerwatch.messaging;

import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.messaging.consume.Unprocessable;
import dev.customerwatch.messaging.outbox.RelayProbe;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.messaging.Message;

/** A service of one aggregate, for the tests of this module. */
@SpringBootApplication
class ThingApplication {

    static final String CHANGED = "thing.thing-changed.v1";

    /** A customer's things, counted. */
    record Thing(String customerId, int count, @Nullable Instant dueAt) {}

    record ThingChanged(int count) {}

    record Seen(ReceivedEvent event, int count) {}

    /** What the consumer saw, and what it is told to fail on. */
    static final class Inbox {
        final List<Seen> seen = new CopyOnWriteArrayList<>();
        final Set<Integer> unprocessable = ConcurrentHashMap.newKeySet();
        final Set<Integer> failOnce = ConcurrentHashMap.newKeySet();

        void handle(ThingChanged body, ReceivedEvent event) {
            if (unprocessable.contains(body.count())) {
                throw new Unprocessable("not-now", "count " + body.count());
            }
            if (failOnce.remove(body.count())) {
                throw new DataAccessResourceFailureException("the store is away");
            }
            seen.add(new Seen(event, body.count()));
        }

        List<Integer> counts(String customer) {
            return seen.stream()
                    .filter(one -> one.event().customerId().equals(customer))
                    .map(Seen::count)
                    .toList();
        }
    }

    @Bean
    Inbox inbox() {
        return new Inbox();
    }

    /** Sources and subjects whose sends the relay must not reach: the probe throws in the place of a crash. */
    @Bean
    ConcurrentLinkedQueue<String> crashes() {
        return new ConcurrentLinkedQueue<>();
    }

    @Bean
    RelayProbe probe(ConcurrentLinkedQueue<String> crashes) {
        return (source, subject, sequence) -> {
            if (crashes.remove(subject)) {
                throw new IllegalStateException("crash before the send");
            }
        };
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    AggregateStore<Thing> things(AggregateStores stores) {
        return stores.open(new AggregateType<>(
                Thing.class, "things", "/thing/things", "thing.events.v1", Thing::customerId, Thing::dueAt));
    }

    @Bean
    Consumer<Message<List<byte[]>>> thingEvents(BatchConsumers consumers, Inbox inbox) {
        return consumers.of(Subscriptions.to("thing.events.v1")
                .on(CHANGED, ThingChanged.class, inbox::handle)
                .build());
    }
}
