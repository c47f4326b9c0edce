package dev.customerwatch.credit.proposal.mongo;

import dev.customerwatch.credit.proposal.Proposals;
import dev.customerwatch.credit.proposal.ProposalsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoProposalsTest extends ProposalsContract {

    @Autowired
    private Proposals proposals;

    @Override
    protected Proposals proposals() {
        return proposals;
    }
}
