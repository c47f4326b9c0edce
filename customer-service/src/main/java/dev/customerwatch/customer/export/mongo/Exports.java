package dev.customerwatch.customer.export.mongo;

import dev.customerwatch.customer.asked.mongo.AskedOnce;
import dev.customerwatch.customer.export.Export;
import dev.customerwatch.customer.export.Export.Status;
import dev.customerwatch.messaging.store.RequestKey;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The exports that were asked for. */
@Component
public final class Exports {

    private static final String COLLECTION = "exports";

    private final MongoTemplate mongo;
    private final AskedOnce asked;

    Exports(MongoTemplate mongo) {
        this.mongo = mongo;
        this.asked = new AskedOnce(mongo, COLLECTION);
    }

    /**
     * Keeps a new one, or finds the one that the same request made before.
     *
     * @param request null where the client gave no key
     * @return empty where the key came with another body
     */
    public Optional<Export> add(@Nullable RequestKey request, Supplier<Export> requested) {
        return asked.insert(request, () -> {
                    var export = requested.get();
                    return new Document("_id", export.exportId()).append("export", stored(export));
                })
                .map(this::export);
    }

    public Optional<Export> find(String exportId) {
        return Optional.ofNullable(mongo.findById(exportId, Document.class, COLLECTION))
                .map(this::export);
    }

    /**
     * Saves it, if it is still where it was.
     *
     * @return false where somebody else was faster
     */
    public boolean save(Export export, Status before) {
        var unchanged = new Query(
                Criteria.where("_id").is(export.exportId()).and("export.status").is(before.name()));
        return mongo.updateFirst(unchanged, new Update().set("export", stored(export)), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private Export export(Document document) {
        return mongo.getConverter().read(Export.class, document.get("export", Document.class));
    }

    private Document stored(Export export) {
        var document = new Document();
        mongo.getConverter().write(export, document);
        return document;
    }
}
