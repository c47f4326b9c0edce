package dev.customerwatch.sales;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.sales.changes.Changes;
import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.customer.stream.CustomerEvents;
import dev.customerwatch.sales.history.mongo.Imports;
import dev.customerwatch.sales.history.mongo.PastFacts;
import dev.customerwatch.sales.history.stream.HistoryEvents;
import dev.customerwatch.sales.history.web.Completion;
import dev.customerwatch.sales.history.web.Intake;
import dev.customerwatch.sales.order.mongo.CreditQuestions;
import dev.customerwatch.sales.order.mongo.OrderJournal;
import dev.customerwatch.sales.order.mongo.OrderList;
import dev.customerwatch.sales.order.mongo.Orders;
import dev.customerwatch.sales.order.stream.CreditEvents;
import dev.customerwatch.sales.order.stream.OrderEvents;
import dev.customerwatch.sales.order.web.OrderPlacing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;

/** The parts of sales-service and what they stand on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SalesSettings.class)
class SalesConfiguration {

    @Bean
    Changes changes() {
        return new Changes();
    }

    @Bean
    Customers customers(AggregateStores stores, MongoOperations mongo, Changes changes) {
        return new Customers(stores, mongo, changes);
    }

    @Bean
    Orders orders(AggregateStores stores, BusinessClock clock, Changes changes, MeterRegistry meters) {
        return new Orders(stores, OrderEvents::of, clock, changes, new OrderJournal(meters));
    }

    @Bean
    OrderList orderList(Orders orders, MongoOperations mongo) {
        return new OrderList(orders, mongo);
    }

    @Bean
    CreditQuestions creditQuestions(Orders orders, Clock clock, DueWorks dueWorks) {
        var questions = new CreditQuestions(orders, clock);
        dueWorks.poll(Orders.COLLECTION, "credit-questions", questions::unanswered);
        return questions;
    }

    @Bean
    OrderPlacing orderPlacing(
            Orders orders, Customers customers, BusinessClock businessClock, Clock clock, SalesSettings settings) {
        return new OrderPlacing(orders, customers, businessClock, clock, settings.prepaidOrdersWithoutAccount());
    }

    @Bean
    Imports imports(MongoOperations mongo, Clock clock) {
        return new Imports(mongo, clock);
    }

    @Bean
    PastFacts pastFacts(AggregateStores stores, MongoOperations mongo) {
        return new PastFacts(stores, mongo, HistoryEvents::returned, HistoryEvents::imported);
    }

    @Bean
    Intake intake(Imports imports, Orders orders, PastFacts facts, Customers customers) {
        return new Intake(imports, orders, facts, customers);
    }

    @Bean
    Completion completion(Imports imports, OrderList orders, PastFacts facts, BusinessClock clock) {
        return new Completion(imports, orders, facts, clock);
    }

    @Bean
    Subscriptions customerSubscriptions(Customers customers) {
        return new CustomerEvents(customers).subscriptions();
    }

    @Bean
    Subscriptions creditSubscriptions(Orders orders, Customers customers) {
        return new CreditEvents(orders, customers).subscriptions();
    }

    @Bean
    Consumer<Message<List<byte[]>>> customerEvents(BatchConsumers consumers, Subscriptions customerSubscriptions) {
        return consumers.of(customerSubscriptions);
    }

    @Bean
    Consumer<Message<List<byte[]>>> creditEvents(BatchConsumers consumers, Subscriptions creditSubscriptions) {
        return consumers.of(creditSubscriptions);
    }
}
