package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The shapes of answers. */
final class Answers {

    private static final int UNKNOWN_ERROR = 8;

    private Answers() {}

    static Document cursor(String namespace, List<Document> documents) {
        Document cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", documents);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    static List<Document> firstBatch(Document answer) {
        Document cursor = (Document) Objects.requireNonNull(answer.get("cursor"));
        return ((Collection<?>) Objects.requireNonNull(cursor.get("firstBatch")))
                .stream().map(Document.class::cast).toList();
    }

    static Document error(MongoServerException e) {
        Document answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        return e instanceof MongoServerError error
                ? answer.append("code", error.getCode()).append("codeName", error.getCodeName())
                : answer.append("code", UNKNOWN_ERROR).append("codeName", "UnknownError");
    }
}
