package dev.customerwatch.credit.ceiling.mongo;

import dev.customerwatch.credit.ceiling.Shares;
import dev.customerwatch.credit.ceiling.SharesContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoSharesTest extends SharesContract {

    @Autowired
    private Shares shares;

    @Override
    protected Shares shares() {
        return shares;
    }
}
