package dev.customerwatch.credit;

import dev.customerwatch.credit.collection.Outlook;
import dev.customerwatch.credit.collection.Plan;
import dev.customerwatch.credit.collection.PlanLines;
import dev.customerwatch.credit.collection.Targets;
import dev.customerwatch.credit.collection.mongo.MongoPlanLines;
import dev.customerwatch.credit.collection.mongo.MongoTargets;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that say what is to come in, and what did. */
@Configuration(proxyBeanMethods = false)
class CollectionConfiguration {

    @Bean
    PlanLines planLines(AggregateStores stores, MongoTemplate mongo) {
        return new MongoPlanLines(stores, mongo);
    }

    @Bean
    Targets collectionTargets(AggregateStores stores, MongoTemplate mongo) {
        return new MongoTargets(stores, mongo);
    }

    @Bean
    Outlook outlook(CreditFiles files, PlanLines lines, ItemReading reading, BusinessCalendar calendar) {
        return new Outlook(files, lines, reading, calendar.zone());
    }

    @Bean
    Plan plan(ItemReading reading, PlanLines lines, KnownCustomers customers) {
        return new Plan(reading, lines, customers);
    }
}
