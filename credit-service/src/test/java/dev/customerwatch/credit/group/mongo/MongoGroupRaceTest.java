package dev.customerwatch.credit.group.mongo;

import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.mongo.MongoLedgers;
import dev.customerwatch.credit.account.stream.PublishedEvents;
import dev.customerwatch.credit.group.GroupRaceContract;
import dev.customerwatch.credit.group.Groups;
import dev.customerwatch.credit.group.stream.GroupEvents;
import dev.customerwatch.messaging.outbox.Outbox;
import dev.customerwatch.messaging.outbox.OutboxCollection;
import dev.customerwatch.messaging.outbox.Outboxes;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest("credit")
class MongoGroupRaceTest extends GroupRaceContract {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Outboxes outboxes;

    @Autowired
    private Groups groups;

    @Override
    protected Ledgers customers() {
        return new MongoLedgers(mongo, outbox, PublishedEvents::of, MongoGroupRaceTest::never);
    }

    @Override
    protected Ledgers ofGroups() {
        var published = new OutboxCollection("group-ledger", "/credit/groups", "credit.events.v1", true);
        return new MongoLedgers(mongo, outboxes.open(published), GroupEvents::of, MongoGroupRaceTest::never);
    }

    @Override
    protected Groups groups() {
        return groups;
    }

    /** The service that runs beside must not do what these entries make due. */
    private static Instant never(Instant instant) {
        return instant.plus(Duration.ofDays(36_500));
    }
}
