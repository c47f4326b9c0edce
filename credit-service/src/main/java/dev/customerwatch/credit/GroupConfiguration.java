package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.mongo.MongoLedgers;
import dev.customerwatch.credit.group.GroupBook;
import dev.customerwatch.credit.group.GroupFollower;
import dev.customerwatch.credit.group.Groups;
import dev.customerwatch.credit.group.Rooms;
import dev.customerwatch.credit.group.mongo.MongoGroups;
import dev.customerwatch.credit.group.stream.GroupEvents;
import dev.customerwatch.credit.group.web.ShownGroups;
import dev.customerwatch.credit.order.HeldOrders;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.outbox.OutboxCollection;
import dev.customerwatch.messaging.outbox.Outboxes;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that keep groups. */
@Configuration(proxyBeanMethods = false)
class GroupConfiguration {

    private static final OutboxCollection PUBLISHED =
            new OutboxCollection("group-ledger", "/credit/groups", "credit.events.v1", true);

    /** The ledgers of groups and their bookkeeping, apart from those of customers. */
    record GroupLedgers(Ledgers ledgers, Bookkeeping bookkeeping) {}

    @Bean
    GroupLedgers groupLedgers(MongoTemplate mongo, Outboxes outboxes, UnaryOperator<Instant> systemTime) {
        var ledgers = new MongoLedgers(mongo, outboxes.open(PUBLISHED), GroupEvents::of, systemTime);
        return new GroupLedgers(ledgers, new Bookkeeping(ledgers));
    }

    @Bean
    Groups groups(AggregateStores stores) {
        return new MongoGroups(stores);
    }

    @Bean
    Rooms rooms(GroupLedgers ofGroups, Ledgers ledgers) {
        return new Rooms(ofGroups.ledgers(), ofGroups.bookkeeping(), ledgers);
    }

    @Bean
    ShownGroups shownGroups(GroupBook book, BusinessClock clock) {
        return new ShownGroups(book, clock);
    }

    @Bean
    GroupBook groupBook(
            Groups groups,
            GroupLedgers ofGroups,
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            OrderBook orders,
            HeldOrders held,
            Rooms rooms,
            BusinessClock clock,
            DueWorks works) {
        var follower = new GroupFollower(groups, orders, held, rooms);
        var due = new DueEntries(ofGroups.ledgers(), ofGroups.bookkeeping(), List.of(follower));
        works.poll(PUBLISHED.name(), "groups", id -> {
            var place = MongoLedgers.place(id);
            due.run(place.customerId(), place.seq(), clock.now());
        });
        return new GroupBook(groups, ofGroups.ledgers(), ofGroups.bookkeeping(), ledgers, bookkeeping);
    }
}
