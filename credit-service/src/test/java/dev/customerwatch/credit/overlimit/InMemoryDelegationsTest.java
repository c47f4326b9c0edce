package dev.customerwatch.credit.overlimit;

class InMemoryDelegationsTest extends DelegationsContract {

    private final Delegations delegations = new InMemoryDelegations();

    @Override
    protected Delegations delegations() {
        return delegations;
    }
}
