package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.card.CardFollower;
import dev.customerwatch.credit.card.Cards;
import dev.customerwatch.credit.card.Opening;
import dev.customerwatch.credit.card.mongo.MongoCards;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that open accounts by trading cards. */
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    @Bean
    Cards cards(AggregateStores stores, MongoTemplate mongo, UnaryOperator<Instant> systemTime) {
        return new MongoCards(stores, mongo, systemTime);
    }

    @Bean
    Opening opening(Cards cards, Bookkeeping bookkeeping, CardFollower follower, BusinessClock clock, DueWorks works) {
        var opening = new Opening(cards, bookkeeping, follower);
        works.poll(MongoCards.COLLECTION, "trading-cards", customerId -> opening.due(customerId, clock.now()));
        return opening;
    }
}
