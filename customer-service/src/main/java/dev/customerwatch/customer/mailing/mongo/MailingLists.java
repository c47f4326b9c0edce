package dev.customerwatch.customer.mailing.mongo;

import dev.customerwatch.customer.mailing.MailingList;
import java.util.List;
import java.util.Optional;
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

    MailingLists(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void add(MailingList list) {
        var stored = new Document();
        mongo.getConverter().write(list, stored);
        mongo.insert(new Document("_id", list.listId()).append("list", stored), COLLECTION);
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
