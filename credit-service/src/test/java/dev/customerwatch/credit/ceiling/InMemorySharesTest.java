package dev.customerwatch.credit.ceiling;

class InMemorySharesTest extends SharesContract {

    private final Shares shares = new InMemoryShares();

    @Override
    protected Shares shares() {
        return shares;
    }
}
