package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts about limits as documents. */
final class LimitFactDocuments {

    private LimitFactDocuments() {}

    static Document write(Fact.LimitChanged changed) {
        var stored = new Document("previous", LimitDocuments.write(changed.previous()))
                .append("reason", changed.reason())
                .append("by", changed.by());
        LimitDocuments.append(stored, "until", changed.until());
        return stored;
    }

    static Fact changed(Document stored) {
        return new Fact.LimitChanged(
                LimitDocuments.limit(stored.get("previous", Document.class)),
                LimitDocuments.instant(stored, "until"),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static Document write(LimitFact fact) {
        return switch (fact) {
            case LimitFact.TemporaryGranted granted ->
                new Document("amount", document(granted.amount()))
                        .append("until", Date.from(granted.until()))
                        .append("previous", LimitDocuments.write(granted.previous()))
                        .append("reason", granted.reason())
                        .append("by", granted.by());
            case LimitFact.TemporaryEnded ended -> new Document("amount", document(ended.amount()));
            case LimitFact.ValidityEnded ended -> new Document("previous", LimitDocuments.write(ended.previous()));
            case LimitFact.Planned planned -> {
                var stored = new Document("limit", LimitDocuments.write(planned.limit()))
                        .append("from", Date.from(planned.from()));
                LimitDocuments.append(stored, "until", planned.until());
                yield stored.append("reason", planned.reason()).append("by", planned.by());
            }
            case LimitFact.Begun begun -> {
                var stored = new Document("previous", LimitDocuments.write(begun.previous()))
                        .append("limit", LimitDocuments.write(begun.limit()));
                LimitDocuments.append(stored, "until", begun.until());
                yield stored.append("reason", begun.reason()).append("by", begun.by());
            }
            case LimitFact.PlanWithdrawn withdrawn ->
                new Document("limit", LimitDocuments.write(withdrawn.limit()))
                        .append("from", Date.from(withdrawn.from()))
                        .append("by", withdrawn.by());
            case LimitFact.PartLimited limited -> {
                var stored = new Document("part", limited.part().name());
                append(stored, "previous", limited.previous());
                append(stored, "limit", limited.limit());
                yield stored.append("reason", limited.reason()).append("by", limited.by());
            }
        };
    }

    static Fact granted(Document stored) {
        return new LimitFact.TemporaryGranted(
                money(stored.get("amount", Document.class)),
                stored.getDate("until").toInstant(),
                LimitDocuments.limit(stored.get("previous", Document.class)),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static Fact temporaryEnded(Document stored) {
        return new LimitFact.TemporaryEnded(money(stored.get("amount", Document.class)));
    }

    static Fact validityEnded(Document stored) {
        return new LimitFact.ValidityEnded(LimitDocuments.limit(stored.get("previous", Document.class)));
    }

    static Fact planned(Document stored) {
        return new LimitFact.Planned(
                LimitDocuments.limit(stored.get("limit", Document.class)),
                stored.getDate("from").toInstant(),
                LimitDocuments.instant(stored, "until"),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static Fact begun(Document stored) {
        return new LimitFact.Begun(
                LimitDocuments.limit(stored.get("previous", Document.class)),
                LimitDocuments.limit(stored.get("limit", Document.class)),
                LimitDocuments.instant(stored, "until"),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static Fact withdrawn(Document stored) {
        return new LimitFact.PlanWithdrawn(
                LimitDocuments.limit(stored.get("limit", Document.class)),
                stored.getDate("from").toInstant(),
                stored.getString("by"));
    }

    static Fact partLimited(Document stored) {
        return new LimitFact.PartLimited(
                Part.valueOf(stored.getString("part")),
                optional(stored, "previous"),
                optional(stored, "limit"),
                stored.getString("reason"),
                stored.getString("by"));
    }

    private static @Nullable Money optional(Document stored, String field) {
        var amount = stored.get(field, Document.class);
        return amount == null ? null : money(amount);
    }

    private static void append(Document document, String field, @Nullable Money amount) {
        if (amount != null) {
            document.append(field, document(amount));
        }
    }
}
