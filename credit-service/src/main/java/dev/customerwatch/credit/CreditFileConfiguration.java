package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.file.FileDesk;
import dev.customerwatch.credit.file.mongo.MongoCreditFiles;
import dev.customerwatch.credit.file.stream.RatingEvents;
import dev.customerwatch.credit.file.web.VisibleFiles;
import dev.customerwatch.credit.invoice.OverdueInvoices;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that say how far customers may be trusted. */
@Configuration(proxyBeanMethods = false)
class CreditFileConfiguration {

    @Bean
    CreditFiles creditFiles(
            AggregateStores stores, MongoTemplate mongo, BusinessCalendar calendar, UnaryOperator<Instant> systemTime) {
        return new MongoCreditFiles(stores, mongo, RatingEvents::of, day -> systemTime.apply(calendar.startOf(day)));
    }

    @Bean
    FileDesk fileDesk(
            CreditFiles files,
            Ledgers ledgers,
            OverdueInvoices overdue,
            BusinessCalendar calendar,
            CreditProperties properties,
            BusinessClock clock,
            DueWorks works) {
        var desk = new FileDesk(files, ledgers, overdue, calendar, properties.reviewEvery());
        works.poll(MongoCreditFiles.COLLECTION, "credit-files", customerId -> desk.check(customerId, clock.now()));
        return desk;
    }

    @Bean
    VisibleFiles visibleFiles(
            CreditFiles files, VisibleAccounts accounts, BusinessClock clock, BusinessCalendar calendar) {
        return new VisibleFiles(files, accounts, clock, calendar);
    }
}
