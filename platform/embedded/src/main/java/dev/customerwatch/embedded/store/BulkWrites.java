package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Several writes in one command: the library goes on after errors and counts wrongly, so it gets them one by one. */
final class BulkWrites {

    private static final int UNKNOWN_ERROR = 8;

    private final Document command;
    private final Library library;
    private final List<Document> errors = new ArrayList<>();
    private final List<Document> upserted = new ArrayList<>();
    private int matched;
    private int modified;

    private BulkWrites(Document command, Library library) {
        this.command = command;
        this.library = library;
    }

    static Document insert(Document command, Library library) {
        return new BulkWrites(command, library).run("documents");
    }

    static Document update(Document command, Library library) {
        BulkWrites writes = new BulkWrites(command, library);
        return writes.run("updates").append("nModified", writes.modified);
    }

    static Document delete(Document command, Library library) {
        return new BulkWrites(command, library).run("deletes");
    }

    private Document run(String statements) {
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        int index = 0;
        for (Object statement : (Collection<?>) Objects.requireNonNull(command.get(statements))) {
            if (ordered && !errors.isEmpty()) {
                break;
            }
            Document single = command.clone();
            single.put(statements, new ArrayList<>(List.of(statement)));
            collect(index++, answer(single));
        }
        return result();
    }

    private Document answer(Document single) {
        try {
            return library.answer(single);
        } catch (MongoServerError e) {
            Document error = new Document("index", 0)
                    .append("code", e.getCode())
                    .append("errmsg", e.getMessageWithoutErrorCode());
            return new Document("n", 0).append("writeErrors", List.of(error));
        }
    }

    private void collect(int index, Document answer) {
        List<Document> failed = documents(answer, "writeErrors");
        for (Document error : failed) {
            error.putIfAbsent("code", UNKNOWN_ERROR);
            errors.add(error.append("index", index));
        }
        documents(answer, "upserted").forEach(upsert -> upserted.add(upsert.append("index", index)));
        matched += failed.isEmpty() ? count(answer, "n") : 0;
        modified += count(answer, "nModified");
    }

    private static List<Document> documents(Document answer, String field) {
        return ((Collection<?>) answer.getOrDefault(field, List.of()))
                .stream().map(Document.class::cast).toList();
    }

    private static int count(Document answer, String field) {
        return ((Number) answer.getOrDefault(field, 0)).intValue();
    }

    private Document result() {
        Document result = new Document("n", matched);
        if (!upserted.isEmpty()) {
            result.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            result.append("writeErrors", errors);
        }
        return result.append("ok", 1.0);
    }
}
