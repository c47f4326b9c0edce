package dev.customerwatch.customer.card.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Which customers have which codes; reads no more of their cards. */
@Component
public final class CustomerCodes {

    private static final String CODE = "state.code";
    private static final String INTO = "state.mergedInto";

    private final MongoTemplate mongo;

    CustomerCodes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The ids of those of these codes that a customer has; of one that was merged, the id of the card that counts. */
    public Map<String, String> ids(Collection<String> codes) {
        var query = new Query(Criteria.where(CODE).in(codes));
        query.fields().include(CODE, INTO);
        var ids = new HashMap<String, String>();
        for (var found : mongo.find(query, Document.class, Customers.COLLECTION)) {
            var into = found.getEmbedded(List.of("state", "mergedInto"), String.class);
            ids.put(
                    found.getEmbedded(List.of("state", "code"), String.class),
                    into == null ? found.getString("_id") : into);
        }
        return ids;
    }
}
