package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.mongo.MongoLedgers;
import dev.customerwatch.credit.account.stream.PublishedEvents;
import dev.customerwatch.credit.account.web.AccountRequests;
import dev.customerwatch.credit.account.web.Registered;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.customer.mongo.MongoKnownCustomers;
import dev.customerwatch.credit.customer.stream.CustomerHandlers;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.outbox.Outbox;
import dev.customerwatch.messaging.outbox.OutboxCollection;
import dev.customerwatch.messaging.outbox.Outboxes;
import dev.customerwatch.messaging.store.AggregateStores;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CreditProperties.class)
class CreditConfiguration {

    private static final OutboxCollection PUBLISHED =
            new OutboxCollection(MongoLedgers.COLLECTION, "/credit/accounts", "credit.events.v1", true);

    @Bean
    ZoneId companyZone(CreditProperties properties) {
        return properties.zone();
    }

    @Bean
    BusinessCalendar businessCalendar(CreditProperties properties) {
        return new BusinessCalendar(
                properties.zone(), Set.copyOf(properties.holidays()), Set.copyOf(properties.workdays()));
    }

    @Bean
    DecisionLog decisionLog(MeterRegistry meters) {
        return new DecisionLog(meters);
    }

    @Bean
    Outbox ledgerOutbox(Outboxes outboxes) {
        return outboxes.open(PUBLISHED);
    }

    /** Business time as the system clock has it: due work is polled by that one. */
    @Bean
    UnaryOperator<Instant> systemTime(Clock clock, BusinessClock businessClock) {
        return instant -> instant.minus(Duration.between(clock.instant(), businessClock.now()));
    }

    @Bean
    Ledgers ledgers(MongoTemplate mongo, Outbox outbox, UnaryOperator<Instant> systemTime) {
        return new MongoLedgers(mongo, outbox, PublishedEvents::of, systemTime);
    }

    @Bean
    DueEntries dueEntries(
            Ledgers ledgers, Bookkeeping bookkeeping, List<Follower> followers, BusinessClock clock, DueWorks works) {
        var due = new DueEntries(ledgers, bookkeeping, followers);
        works.poll(MongoLedgers.COLLECTION, "ledger", id -> {
            var place = MongoLedgers.place(id);
            due.run(place.customerId(), place.seq(), clock.now());
        });
        return due;
    }

    @Bean
    Bookkeeping bookkeeping(Ledgers ledgers) {
        return new Bookkeeping(ledgers);
    }

    @Bean
    KnownCustomers knownCustomers(AggregateStores stores) {
        return new MongoKnownCustomers(stores);
    }

    @Bean
    VisibleAccounts visibleAccounts(Ledgers ledgers, KnownCustomers customers) {
        return new VisibleAccounts(ledgers, customers);
    }

    @Bean
    AccountRequests accountRequests(
            Bookkeeping bookkeeping, VisibleAccounts accounts, BusinessClock clock, DecisionLog log) {
        return new AccountRequests(bookkeeping, accounts, clock, log);
    }

    @Bean
    Registered registered(KnownCustomers customers) {
        return new Registered(customers);
    }

    @Bean
    CustomerHandlers customerHandlers(
            KnownCustomers customers,
            Bookkeeping bookkeeping,
            BusinessClock clock,
            CreditProperties properties,
            DecisionLog log) {
        return new CustomerHandlers(customers, bookkeeping, clock, properties.importedAccounts(), log);
    }

    @Bean
    Consumer<Message<List<byte[]>>> customerEvents(BatchConsumers consumers, CustomerHandlers handlers) {
        return consumers.of(handlers.subscriptions());
    }
}
