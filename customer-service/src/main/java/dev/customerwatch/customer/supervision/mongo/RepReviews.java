package dev.customerwatch.customer.supervision.mongo;

import dev.customerwatch.customer.supervision.RepReview;
import dev.customerwatch.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The reviews of reps; of a month the last one counts. */
@Component
public final class RepReviews {

    private static final String COLLECTION = "repReviews";

    private final MongoTemplate mongo;

    RepReviews(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("rep", Sort.Direction.ASC)
                        .on("month", Sort.Direction.ASC)
                        .named("rep"));
    }

    public void keep(RepReview review) {
        mongo.save(
                new Document("_id", review.month() + " " + review.rep())
                        .append("rep", review.rep())
                        .append("month", review.month().toString())
                        .append("review", new String(EventJson.write(review), StandardCharsets.UTF_8)),
                COLLECTION);
    }

    /** At most so many of a rep, the newest first. */
    public List<RepReview> of(String rep, int most) {
        var query = new Query(Criteria.where("rep").is(rep))
                .with(Sort.by(Sort.Direction.DESC, "month"))
                .limit(most);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(document ->
                        EventJson.read(document.getString("review").getBytes(StandardCharsets.UTF_8), RepReview.class))
                .toList();
    }
}
