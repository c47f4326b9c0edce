package dev.customerwatch.sales.history.mongo;

import dev.customerwatch.sales.history.Import;
import org.bson.Document;

/** Reads imports from their documents. */
final class ImportDocuments {

    private ImportDocuments() {}

    static Import read(Document stored) {
        var completed = stored.getDate("completedAt");
        return new Import(
                stored.getString("_id"),
                stored.getString("source"),
                Import.Status.valueOf(stored.getString("status")),
                stored.getString("startedBy"),
                stored.getDate("startedAt").toInstant(),
                completed == null ? null : completed.toInstant(),
                stored.getInteger("customers"),
                stored.getInteger("facts"));
    }
}
