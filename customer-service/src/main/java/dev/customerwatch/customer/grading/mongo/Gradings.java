package dev.customerwatch.customer.grading.mongo;

import dev.customerwatch.customer.grading.Graded;
import dev.customerwatch.customer.grading.GradingRun;
import dev.customerwatch.customer.grading.Potential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What gradings found: the runs, and each customer's place in each of them. */
@Component
public final class Gradings {

    private static final String RUNS = "gradingRuns";
    private static final String PLACES = "gradings";

    private final MongoTemplate mongo;

    Gradings(MongoTemplate mongo) {
        this.mongo = mongo;
        index("customer", "place.graded.customerId");
        index("potential", "potentialIn");
    }

    /** A customer's place in a run. */
    public record Place(
            String runId,
            Instant at,
            Graded graded,
            @Nullable Potential potential) {}

    /** Keeps a place; once more changes nothing. */
    public void add(Place place) {
        var document =
                new Document("_id", place.runId() + " " + place.graded().customerId()).append("place", stored(place));
        if (place.potential() != null) {
            document.append("potentialIn", place.runId());
        }
        mongo.save(document, PLACES);
    }

    /** Keeps a run, when all its places are kept. */
    public void finish(GradingRun run) {
        mongo.save(new Document("_id", run.runId()).append("run", stored(run)), RUNS);
    }

    /** At most so many runs, the newest first. */
    public List<GradingRun> runs(int most) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(most);
        return mongo.find(query, Document.class, RUNS).stream()
                .map(document -> mongo.getConverter().read(GradingRun.class, document.get("run", Document.class)))
                .toList();
    }

    public Optional<GradingRun> last() {
        return runs(1).stream().findFirst();
    }

    /** At most so many places of a customer, the newest first. */
    public List<Place> of(String customerId, int most) {
        return places(new Query(Criteria.where("place.graded.customerId").is(customerId)), most, Sort.Direction.DESC);
    }

    /** Places of a run that have potential, after the given customer. */
    public List<Place> withPotential(String runId, @Nullable String after, int most) {
        var criteria = Criteria.where("potentialIn").is(runId);
        if (after != null) {
            criteria.and("_id").gt(runId + " " + after);
        }
        return places(new Query(criteria), most, Sort.Direction.ASC);
    }

    private List<Place> places(Query query, int most, Sort.Direction direction) {
        query.with(Sort.by(direction, "_id")).limit(most);
        return mongo.find(query, Document.class, PLACES).stream()
                .map(document -> mongo.getConverter().read(Place.class, document.get("place", Document.class)))
                .toList();
    }

    private Document stored(Object value) {
        var document = new Document();
        mongo.getConverter().write(value, document);
        return document;
    }

    private void index(String name, String path) {
        mongo.indexOps(PLACES)
                .createIndex(new Index(path, Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC)
                        .named(name));
    }
}
