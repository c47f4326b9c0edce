package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Ledgers;

class InMemoryGroupRaceTest extends GroupRaceContract {

    private final InMemoryLedgers customers = new InMemoryLedgers();
    private final InMemoryLedgers ofGroups = new InMemoryLedgers();
    private final InMemoryGroups groups = new InMemoryGroups();

    @Override
    protected Ledgers customers() {
        return customers;
    }

    @Override
    protected Ledgers ofGroups() {
        return ofGroups;
    }

    @Override
    protected Groups groups() {
        return groups;
    }
}
