package dev.customerwatch.customer.dayplan.mongo;

import dev.customerwatch.customer.dayplan.DayPlan;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The planned visits: one document per rep and day. */
@Component
public final class DayPlans {

    private static final String COLLECTION = "dayPlans";

    private final MongoTemplate mongo;

    DayPlans(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Puts the plan in the place of the one that there was. */
    public void save(DayPlan plan) {
        mongo.save(new Document("_id", id(plan.rep(), plan.day())).append("customers", plan.customers()), COLLECTION);
    }

    /** The plan; without customers where nothing was planned. */
    public DayPlan of(String rep, LocalDate day) {
        var found = mongo.findById(id(rep, day), Document.class, COLLECTION);
        return new DayPlan(rep, day, found == null ? List.of() : found.getList("customers", String.class));
    }

    private static String id(String rep, LocalDate day) {
        return day + " " + rep;
    }
}
