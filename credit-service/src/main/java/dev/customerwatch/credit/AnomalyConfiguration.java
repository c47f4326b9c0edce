package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.anomaly.AnomalyDesk;
import dev.customerwatch.credit.anomaly.AnomalyReports;
import dev.customerwatch.credit.anomaly.mongo.MongoAnomalyReports;
import dev.customerwatch.credit.anomaly.stream.AnomalyEvents;
import dev.customerwatch.credit.file.FileDesk;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that take anomaly reports. */
@Configuration(proxyBeanMethods = false)
class AnomalyConfiguration {

    @Bean
    AnomalyReports anomalyReports(AggregateStores stores, MongoTemplate mongo, UnaryOperator<Instant> systemTime) {
        return new MongoAnomalyReports(stores, mongo, AnomalyEvents::of, systemTime);
    }

    @Bean
    AnomalyDesk anomalyDesk(
            AnomalyReports reports,
            FileDesk files,
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            BusinessClock clock,
            DueWorks works) {
        var desk = new AnomalyDesk(reports, files, ledgers, bookkeeping);
        works.poll(MongoAnomalyReports.COLLECTION, "anomaly-reports", id -> desk.due(id, clock.now()));
        return desk;
    }
}
