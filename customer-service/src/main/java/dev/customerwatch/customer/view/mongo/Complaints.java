package dev.customerwatch.customer.view.mongo;

import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.customer.view.OpenComplaint.Body;
import dev.customerwatch.messaging.ReceivedEvent;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The complaints that complaint-service told of. */
@Component
public final class Complaints {

    private final Things<Body, OpenComplaint> things;

    Complaints(MongoTemplate mongo) {
        this.things = new Things<>(mongo, "complaintCopies", Body.class, OpenComplaint::of);
    }

    public void keep(String complaintId, ReceivedEvent event, Body told) {
        things.keep(complaintId, event, told);
    }

    /** At most so many of a customer, the newest first, resolved ones among them. */
    public List<OpenComplaint> newest(String customerId, int most) {
        return things.newest(customerId, most);
    }
}
