package dev.customerwatch.credit;

import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.overlimit.Authority;
import dev.customerwatch.credit.overlimit.Delegations;
import dev.customerwatch.credit.overlimit.Mandates;
import dev.customerwatch.credit.overlimit.OverLimitDesk;
import dev.customerwatch.credit.overlimit.Requests;
import dev.customerwatch.credit.overlimit.mongo.MongoDelegations;
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
            Requests requests,
            OrderBook orders,
            Ceiling ceiling,
            CreditProperties properties,
            BusinessClock clock,
            DueWorks works) {
        var desk = new OverLimitDesk(requests, orders, ceiling, properties.overLimitPatience());
        works.poll(MongoRequests.COLLECTION, "over-limit-requests", orderId -> desk.due(orderId, clock.now()));
        return desk;
    }

    @Bean
    Delegations overLimitDelegations(AggregateStores stores, MongoTemplate mongo) {
        return new MongoDelegations(stores, mongo);
    }

    @Bean
    Mandates mandates(Authority.Levels levels, Delegations delegations) {
        return new Mandates(levels, delegations);
    }

    @Bean
    Authority.Levels authorities(CreditProperties properties) {
        return new Authority.Levels(properties.authorities());
    }
}
