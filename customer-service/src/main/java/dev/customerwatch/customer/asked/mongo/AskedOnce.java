package dev.customerwatch.customer.asked.mongo;

import dev.customerwatch.messaging.store.RequestKey;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The documents of a collection that publish nothing, each made once however often its request comes. */
public final class AskedOnce {

    private static final String ASKED = "asked";
    private static final String KEY = "asked.key";

    private final MongoTemplate mongo;
    private final String collection;

    public AskedOnce(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
        mongo.indexOps(collection)
                .createIndex(
                        new Index(KEY, Sort.Direction.ASC).unique().sparse().named(ASKED));
    }

    /**
     * Keeps a new document, or finds the one that the same request made before.
     *
     * @param request null where the client gave no key: then it is new each time
     * @param fresh makes it; not asked where the request came before
     * @return empty where the key came with another body
     */
    public Optional<Document> insert(@Nullable RequestKey request, Supplier<Document> fresh) {
        if (request == null) {
            return Optional.of(mongo.insert(fresh.get(), collection));
        }
        var before = find(request);
        return same(before == null ? inserted(request, fresh.get()) : before, request);
    }

    private Document inserted(RequestKey request, Document fresh) {
        var asked = new Document("key", request.key()).append("hash", request.bodyHash());
        try {
            return mongo.insert(fresh.append(ASKED, asked), collection);
        } catch (DuplicateKeyException atOnce) {
            var faster = find(request);
            if (faster == null) {
                throw atOnce;
            }
            return faster;
        }
    }

    private @Nullable Document find(RequestKey request) {
        return mongo.findOne(new Query(Criteria.where(KEY).is(request.key())), Document.class, collection);
    }

    private static Optional<Document> same(Document kept, RequestKey request) {
        var hash = kept.get(ASKED, Document.class).getString("hash");
        return request.bodyHash().equals(hash) ? Optional.of(kept) : Optional.empty();
    }
}
