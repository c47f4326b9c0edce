package dev.customerwatch.credit.account;

class InMemoryLedgersTest extends LedgersContract {

    private final Ledgers ledgers = new InMemoryLedgers();

    @Override
    protected Ledgers ledgers() {
        return ledgers;
    }

    @Override
    protected Ledgers otherInstance() {
        return ledgers;
    }
}
