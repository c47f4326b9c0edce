package dev.customerwatch.customer.privacy.mongo;

import dev.customerwatch.customer.asked.mongo.AskedOnce;
import dev.customerwatch.customer.privacy.PersonRequest;
import dev.customerwatch.customer.privacy.PersonRequest.Answer;
import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The requests of persons, those due first at the top. */
@Component
public final class PersonRequests {

    private static final String COLLECTION = "personRequests";

    private final MongoTemplate mongo;
    private final AskedOnce asked;

    PersonRequests(MongoTemplate mongo) {
        this.mongo = mongo;
        this.asked = new AskedOnce(mongo, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("open", Sort.Direction.ASC)
                        .on("due", Sort.Direction.ASC)
                        .named("due"));
    }

    /**
     * Keeps a new one, or finds the one that the same request made before.
     *
     * @param key null where the client gave no key
     * @return empty where the key came with another body
     */
    public Optional<PersonRequest> add(@Nullable RequestKey key, Supplier<PersonRequest> received) {
        return asked.insert(key, () -> document(received.get())).map(this::request);
    }

    public Optional<PersonRequest> find(String requestId) {
        return Optional.ofNullable(mongo.findById(requestId, Document.class, COLLECTION))
                .map(this::request);
    }

    /**
     * Answers it, if nobody did before.
     *
     * @return false where it was answered already
     */
    public boolean answer(String requestId, Answer answer) {
        var stored = new Document();
        mongo.getConverter().write(answer, stored);
        var open = new Query(Criteria.where("_id").is(requestId).and("open").is(true));
        var update = new Update().set("open", false).set("request.answer", stored);
        return mongo.updateFirst(open, update, COLLECTION).getMatchedCount() == 1;
    }

    /** Open or answered ones, those due first at the top, after the given position. */
    public List<PersonRequest> list(boolean open, @Nullable String after, int most) {
        var criteria = Criteria.where("open").is(open);
        if (after != null) {
            criteria.and("due").gt(after);
        }
        return mongo.find(new Query(criteria).with(Sort.by("due")).limit(most), Document.class, COLLECTION).stream()
                .map(this::request)
                .toList();
    }

    /** Where a request stands in the list. */
    public static String due(PersonRequest request) {
        return request.dueOn() + "/" + request.requestId();
    }

    private Document document(PersonRequest request) {
        var stored = new Document();
        mongo.getConverter().write(request, stored);
        return new Document("_id", request.requestId())
                .append("open", true)
                .append("due", due(request))
                .append("request", stored);
    }

    private PersonRequest request(Document document) {
        return mongo.getConverter().read(PersonRequest.class, document.get("request", Document.class));
    }
}
