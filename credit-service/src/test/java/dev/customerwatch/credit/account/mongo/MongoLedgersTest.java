package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.LedgersContract;
import dev.customerwatch.credit.account.stream.PublishedEvents;
import dev.customerwatch.messaging.outbox.Outbox;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest("credit")
class MongoLedgersTest extends LedgersContract {

    private final Ledgers one;
    private final Ledgers other;

    @Autowired
    MongoLedgersTest(MongoTemplate mongo, Outbox outbox) {
        this.one = new MongoLedgers(mongo, outbox, PublishedEvents::of);
        this.other = new MongoLedgers(mongo, outbox, PublishedEvents::of);
    }

    @Override
    protected Ledgers ledgers() {
        return one;
    }

    @Override
    protected Ledgers otherInstance() {
        return other;
    }
}
