package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.proposal.ProposalDesk;
import dev.customerwatch.credit.proposal.Proposals;
import dev.customerwatch.credit.proposal.mongo.MongoProposals;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the parts together that propose limits. */
@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {

    @Bean
    Proposals limitProposals(AggregateStores stores, MongoTemplate mongo, UnaryOperator<Instant> systemTime) {
        return new MongoProposals(stores, mongo, systemTime);
    }

    @Bean
    ProposalDesk proposalDesk(
            Proposals proposals,
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            CreditProperties properties,
            BusinessClock clock,
            DueWorks works) {
        var desk = new ProposalDesk(proposals, ledgers, bookkeeping, properties.scoring(), properties.oldestInput());
        works.poll(MongoProposals.COLLECTION, "limit-proposals", id -> desk.due(id, clock.now()));
        return desk;
    }
}
