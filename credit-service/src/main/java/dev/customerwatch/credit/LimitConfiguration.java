package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.web.LimitGuard;
import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.credit.ceiling.Shares;
import dev.customerwatch.credit.ceiling.mongo.MongoShares;
import dev.customerwatch.credit.limit.LimitAuthority;
import dev.customerwatch.credit.limit.LimitDesk;
import dev.customerwatch.credit.limit.LimitRequests;
import dev.customerwatch.credit.limit.LimitRights;
import dev.customerwatch.credit.limit.mongo.MongoLimitRequests;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that decide who may change limits how far. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    Shares accountShares(MongoTemplate mongo) {
        return new MongoShares(mongo);
    }

    @Bean
    Ceiling companyCeiling(Ledgers ledgers, Shares shares, CreditProperties properties) {
        return new Ceiling(ledgers, shares, properties.ceilings());
    }

    @Bean
    LimitRights limitRights(CreditProperties properties, Ceiling ceiling) {
        return new LimitRights(new LimitAuthority.Levels(properties.limitAuthorities()), ceiling);
    }

    @Bean
    LimitGuard limitGuard(LimitRights rights) {
        return new LimitGuard(rights);
    }

    @Bean
    LimitRequests limitRequests(AggregateStores stores, MongoTemplate mongo, UnaryOperator<Instant> systemTime) {
        return new MongoLimitRequests(stores, mongo, systemTime);
    }

    @Bean
    LimitDesk limitDesk(
            LimitRequests requests,
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            LimitRights rights,
            CreditProperties properties,
            BusinessClock clock,
            DueWorks works) {
        var desk = new LimitDesk(requests, ledgers, bookkeeping, rights, properties.limitRequestPatience());
        works.poll(MongoLimitRequests.COLLECTION, "limit-requests", id -> desk.due(id, clock.now()));
        return desk;
    }
}
