package dev.customerwatch.customer.visit.mongo;

import dev.customerwatch.customer.visit.Route;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The customers that are visited otherwise than their grade says, one document each. */
@Component
public final class Routes {

    private static final String COLLECTION = "visitRoutes";

    private final MongoTemplate mongo;

    Routes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** From now on; the same once more changes nothing. */
    public void set(Route route) {
        if (route.everyDays() == null) {
            mongo.remove(new Query(Criteria.where("_id").is(route.customerId())), COLLECTION);
        } else {
            mongo.save(new Document("_id", route.customerId()).append("everyDays", route.everyDays()), COLLECTION);
        }
    }

    /** Days from one visit to the next; empty where the grade says them. */
    public Optional<Integer> everyDays(String customerId) {
        return Optional.ofNullable(mongo.findById(customerId, Document.class, COLLECTION))
                .map(document -> document.getInteger("everyDays"));
    }
}
