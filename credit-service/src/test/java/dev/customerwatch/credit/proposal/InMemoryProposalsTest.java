package dev.customerwatch.credit.proposal;

class InMemoryProposalsTest extends ProposalsContract {

    private final Proposals proposals = new InMemoryProposals();

    @Override
    protected Proposals proposals() {
        return proposals;
    }
}
