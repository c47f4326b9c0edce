package dev.customerwatch.credit.limit.mongo;

import dev.customerwatch.credit.limit.LimitRequests;
import dev.customerwatch.credit.limit.LimitRequestsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoLimitRequestsTest extends LimitRequestsContract {

    @Autowired
    private LimitRequests requests;

    @Override
    protected LimitRequests requests() {
        return requests;
    }
}
