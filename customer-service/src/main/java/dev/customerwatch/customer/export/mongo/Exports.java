package dev.customerwatch.customer.export.mongo;

import dev.customerwatch.customer.export.Export;
import dev.customerwatch.customer.export.Export.Status;
import java.util.Optional;
import org.bson.Document;
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

    Exports(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void add(Export export) {
        mongo.insert(new Document("_id", export.exportId()).append("export", stored(export)), COLLECTION);
    }

    public Optional<Export> find(String exportId) {
        return Optional.ofNullable(mongo.findById(exportId, Document.class, COLLECTION))
                .map(document -> mongo.getConverter().read(Export.class, document.get("export", Document.class)));
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

    private Document stored(Export export) {
        var document = new Document();
        mongo.getConverter().write(export, document);
        return document;
    }
}
