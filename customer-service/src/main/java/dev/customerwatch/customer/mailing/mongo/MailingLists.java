package dev.customerwatch.customer.mailing.mongo;

import dev.customerwatch.customer.asked.mongo.AskedOnce;
import dev.customerwatch.customer.mailing.MailingList;
import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The saved searches. */
@Component
public final class MailingLists {

    private static final String COLLECTION = "mailingLists";

    private final MongoTemplate mongo;
    private final AskedOnce asked;

    MailingLists(MongoTemplate mongo) {
        this.mongo = mongo;
        this.asked = new AskedOnce(mongo, COLLECTION);
    }

    /**
     * Keeps a new one, or finds the one that the same request made before.
     *
     * @param request null where the client gave no key
     * @return empty where the key came with another body
     */
    public Optional<MailingList> add(@Nullable RequestKey request, Supplier<MailingList> saved) {
        return asked.insert(request, () -> {
                    var list = saved.get();
                    var stored = new Document();
                    mongo.getConverter().write(list, stored);
                    return new Document("_id", list.listId()).append("list", stored);
                })
                .map(this::list);
    }

    public Optional<MailingList> find(String listId) {
        return Optional.ofNullable(mongo.findById(listId, Document.class, COLLECTION))
                .map(this::list);
    }

    /** At most so many, the newest first, saved before the given one. */
    public List<MailingList> list(@Nullable String before, int most) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(most);
        if (before != null) {
            query.addCriteria(Criteria.where("_id").lt(before));
        }
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(this::list)
                .toList();
    }

    private MailingList list(Document document) {
        return mongo.getConverter().read(MailingList.class, document.get("list", Document.class));
    }
}
