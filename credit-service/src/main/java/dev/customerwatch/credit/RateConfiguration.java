package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.rate.ExchangeRates;
import dev.customerwatch.credit.rate.mongo.MongoExchangeRates;
import dev.customerwatch.credit.rate.stream.RateEvents;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.revaluation.Revaluation;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that know exchange rates. */
@Configuration(proxyBeanMethods = false)
class RateConfiguration {

    @Bean
    MongoExchangeRates exchangeRates(AggregateStores stores, MongoTemplate mongo, UnaryOperator<Instant> systemTime) {
        return new MongoExchangeRates(stores, mongo, RateEvents::of, systemTime);
    }

    @Bean
    Conversion conversion(Ledgers ledgers, ExchangeRates rates, BusinessCalendar calendar) {
        return new Conversion(ledgers, rates, calendar);
    }

    @Bean
    Revaluation revaluation(
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            Conversion conversion,
            ItemReading items,
            MongoExchangeRates rates,
            BusinessClock clock,
            DueWorks works) {
        var revaluation = new Revaluation(ledgers, bookkeeping, conversion, items);
        works.poll(
                MongoExchangeRates.COLLECTION,
                "exchange-rates",
                id -> rates.find(id).ifPresent(rate -> {
                    revaluation.value(rate, clock.now());
                    rates.done(rate.rate().key(), rate.version());
                }));
        return revaluation;
    }
}
