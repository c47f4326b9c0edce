package dev.customerwatch.credit.overlimit.mongo;

import dev.customerwatch.credit.overlimit.Delegations;
import dev.customerwatch.credit.overlimit.DelegationsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoDelegationsTest extends DelegationsContract {

    @Autowired
    private Delegations delegations;

    @Override
    protected Delegations delegations() {
        return delegations;
    }
}
