package dev.customerwatch.credit;

import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.overlimit.Authority;
import dev.customerwatch.credit.overlimit.OverLimitDesk;
import dev.customerwatch.credit.overlimit.Requests;
import dev.customerwatch.credit.overlimit.mongo.MongoRequests;
import dev.customerwatch.credit.overlimit.stream.RequestEvents;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that decide over-limit requests. */
@Configuration(proxyBeanMethods = false)
class OverLimitConfiguration {

    @Bean
    Requests overLimitRequests(AggregateStores stores, MongoTemplate mongo, UnaryOperator<Instant> systemTime) {
        return new MongoRequests(stores, mongo, RequestEvents::of, systemTime);
    }

    @Bean
    OverLimitDesk overLimitDesk(
            Requests requests, OrderBook orders, CreditProperties properties, BusinessClock clock, DueWorks works) {
        var desk = new OverLimitDesk(requests, orders, properties.overLimitPatience());
        works.poll(MongoRequests.COLLECTION, "over-limit-requests", orderId -> desk.due(orderId, clock.now()));
        return desk;
    }

    @Bean
    Authority.Levels authorities(CreditProperties properties) {
        return new Authority.Levels(properties.authorities());
    }
}
