package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.LedgersContract;
import dev.customerwatch.credit.account.stream.PublishedEvents;
import dev.customerwatch.messaging.outbox.Outbox;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest("credit")
class MongoLedgersTest extends LedgersContract {

    private final Ledgers one;
    private final Ledgers other;

    @Autowired
    MongoLedgersTest(MongoTemplate mongo, Outbox outbox) {
        this.one = new MongoLedgers(mongo, outbox, PublishedEvents::of, MongoLedgersTest::never);
        this.other = new MongoLedgers(mongo, outbox, PublishedEvents::of, MongoLedgersTest::never);
    }

    @Override
    protected Ledgers ledgers() {
        return one;
    }

    @Override
    protected Ledgers otherInstance() {
        return other;
    }

    /** The service that runs beside must not do what these entries make due. */
    private static Instant never(Instant instant) {
        return instant.plus(Duration.ofDays(36_500));
    }
}
