package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Standing;
import dev.customerwatch.credit.account.StatusFact;
import dev.customerwatch.credit.account.SupplyHold;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What people decided about an account, as part of an entry: {@code {since, status, overdue, supplyHold?: {since, reason, by}}}. */
final class StandingDocuments {

    private StandingDocuments() {}

    static Document write(Standing standing) {
        var document = new Document("since", standing.since())
                .append("status", standing.status().name())
                .append("overdue", standing.overdue());
        var hold = standing.supplyHold();
        return hold == null ? document : document.append("supplyHold", write(hold));
    }

    static Standing read(@Nullable Document stored) {
        // entries of the first days have none
        return stored == null ? new Standing(Standing.Status.OPEN, null, false, 0) : standing(stored);
    }

    private static Standing standing(Document stored) {
        var status = Objects.requireNonNullElse(stored.getString("status"), Standing.Status.OPEN.name());
        return new Standing(
                Standing.Status.valueOf(status),
                supplyHold(stored.get("supplyHold", Document.class)),
                stored.getBoolean("overdue", false),
                stored.getLong("since"));
    }

    static Document write(StatusFact fact) {
        return switch (fact) {
            case StatusFact.Changed changed ->
                new Document("previous", changed.previous().name())
                        .append("status", changed.status().name())
                        .append("reason", changed.reason())
                        .append("by", changed.by());
        };
    }

    static Fact changed(Document stored) {
        return new StatusFact.Changed(
                Standing.Status.valueOf(stored.getString("previous")),
                Standing.Status.valueOf(stored.getString("status")),
                stored.getString("reason"),
                stored.getString("by"));
    }

    private static Document write(SupplyHold hold) {
        return new Document("since", Date.from(hold.since()))
                .append("reason", hold.reason())
                .append("by", hold.by());
    }

    private static @Nullable SupplyHold supplyHold(@Nullable Document stored) {
        return stored == null
                ? null
                : new SupplyHold(
                        stored.getDate("since").toInstant(), stored.getString("reason"), stored.getString("by"));
    }
}
