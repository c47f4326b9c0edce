package dev.customerwatch.credit.overlimit.mongo;

import dev.customerwatch.credit.overlimit.Requests;
import dev.customerwatch.credit.overlimit.RequestsContract;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.testkit.ServiceTest;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest("credit")
class MongoRequestsTest extends RequestsContract {

    private final Requests requests;

    @Autowired
    MongoRequestsTest(AggregateStores stores, MongoTemplate mongo) {
        this.requests = new MongoRequests(
                stores, mongo, (before, after) -> List.of(), instant -> instant.plusSeconds(4_000_000_000L));
    }

    @Override
    protected Requests requests() {
        return requests;
    }
}
