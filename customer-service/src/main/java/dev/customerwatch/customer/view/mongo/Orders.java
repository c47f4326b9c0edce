package dev.customerwatch.customer.view.mongo;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.KnownOrder.Body;
import dev.customerwatch.messaging.ReceivedEvent;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The orders that sales-service told of. */
@Component
public final class Orders {

    private final Things<Body, KnownOrder> things;

    Orders(MongoTemplate mongo) {
        this.things = new Things<>(mongo, "orderCopies", Body.class, KnownOrder::of);
    }

    public void keep(String orderId, ReceivedEvent event, Body told) {
        things.keep(orderId, event, told);
    }

    /** At most so many of a customer, the newest first. */
    public List<KnownOrder> newest(String customerId, int most) {
        return things.newest(customerId, most);
    }

    /** Those of a customer that were placed at an instant or later. */
    public List<KnownOrder> since(String customerId, Instant from) {
        return things.since(customerId, from);
    }
}
