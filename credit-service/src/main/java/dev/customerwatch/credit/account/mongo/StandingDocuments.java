package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Standing;
import dev.customerwatch.credit.account.SupplyHold;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What people decided about an account, as part of an entry: {@code {since, supplyHold?: {since, reason, by}}}. */
final class StandingDocuments {

    private StandingDocuments() {}

    static Document write(Standing standing) {
        var document = new Document("since", standing.since());
        var hold = standing.supplyHold();
        return hold == null ? document : document.append("supplyHold", write(hold));
    }

    static Standing read(@Nullable Document stored) {
        // entries of the first days have none
        return stored == null ? new Standing(null, 0) : standing(stored);
    }

    private static Standing standing(Document stored) {
        return new Standing(supplyHold(stored.get("supplyHold", Document.class)), stored.getLong("since"));
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
