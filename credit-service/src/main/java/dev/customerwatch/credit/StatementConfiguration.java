package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.limitation.Demands;
import dev.customerwatch.credit.limitation.Expiring;
import dev.customerwatch.credit.limitation.mongo.MongoDemands;
import dev.customerwatch.credit.limitation.web.LimitationWarning;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.StatementDesk;
import dev.customerwatch.credit.statement.StatementRunDesk;
import dev.customerwatch.credit.statement.StatementRuns;
import dev.customerwatch.credit.statement.Statements;
import dev.customerwatch.credit.statement.mongo.MongoStatementRuns;
import dev.customerwatch.credit.statement.mongo.MongoStatements;
import dev.customerwatch.credit.statement.stream.StatementEvents;
import dev.customerwatch.credit.statement.web.VisibleStatements;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together by which customers confirm what they owe, and claims are kept alive. */
@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

    @Bean
    Statements statements(AggregateStores stores, MongoTemplate mongo, UnaryOperator<Instant> systemTime) {
        return new MongoStatements(stores, mongo, StatementEvents::of, systemTime);
    }

    @Bean
    StatementDesk statementDesk(
            Statements statements,
            Ledgers ledgers,
            DueDates dueDates,
            BusinessCalendar calendar,
            CreditProperties properties,
            BusinessClock clock,
            DueWorks works) {
        var desk = new StatementDesk(statements, ledgers, dueDates, calendar, properties.statementPatience());
        works.poll(MongoStatements.COLLECTION, "statements", id -> desk.due(Statement.Key.parse(id), clock.now()));
        return desk;
    }

    @Bean
    VisibleStatements visibleStatements(Statements statements, VisibleAccounts accounts) {
        return new VisibleStatements(statements, accounts);
    }

    @Bean
    StatementRuns statementRuns(AggregateStores stores, UnaryOperator<Instant> systemTime) {
        return new MongoStatementRuns(stores, systemTime);
    }

    @Bean
    StatementRunDesk statementRunDesk(
            StatementRuns runs, StatementDesk desk, Ledgers ledgers, BusinessClock clock, DueWorks works) {
        var runDesk = new StatementRunDesk(runs, desk, ledgers);
        works.poll(
                MongoStatementRuns.COLLECTION,
                "statement-runs",
                month -> runDesk.due(YearMonth.parse(month), clock.now()));
        return runDesk;
    }

    @Bean
    LimitationWarning limitationWarning(CreditProperties properties) {
        return new LimitationWarning(properties.limitationWarning());
    }

    @Bean
    Demands demands(AggregateStores stores, MongoTemplate mongo) {
        return new MongoDemands(stores, mongo);
    }

    @Bean
    Expiring expiring(
            ItemReading reading,
            Demands demands,
            Statements statements,
            KnownCustomers customers,
            CreditProperties properties) {
        return new Expiring(reading, demands, statements, customers, properties.limitation());
    }
}
