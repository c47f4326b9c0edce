package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Limits;
import dev.customerwatch.credit.account.TemporaryLimit;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Limits as documents, in an account {@code limit, limitUntil?, temporaryLimit?: {amount, until, since}}, and facts about them. */
final class LimitDocuments {

    private LimitDocuments() {}

    static void write(Document account, Limits limits) {
        account.append("limit", write(limits.permanent()));
        append(account, "limitUntil", limits.permanentUntil());
        var temporary = limits.temporary();
        if (temporary != null) {
            account.append(
                    "temporaryLimit",
                    new Document("amount", document(temporary.amount()))
                            .append("until", Date.from(temporary.until()))
                            .append("since", temporary.since()));
        }
    }

    static Limits limits(Document account) {
        return new Limits(
                limit(account.get("limit", Document.class)),
                instant(account, "limitUntil"),
                temporary(account.get("temporaryLimit", Document.class)));
    }

    static Document write(Limit limit) {
        var document = new Document("kind", limit.kind().name());
        limit.upTo().ifPresent(amount -> document.append("amount", document(amount)));
        return document;
    }

    static Limit limit(Document stored) {
        var amount = stored.get("amount", Document.class);
        return Limit.of(Limit.Kind.valueOf(stored.getString("kind")), amount == null ? null : money(amount));
    }

    static Document write(Fact.LimitChanged changed) {
        var stored = new Document("previous", write(changed.previous()))
                .append("reason", changed.reason())
                .append("by", changed.by());
        append(stored, "until", changed.until());
        return stored;
    }

    static Fact changed(Document stored) {
        return new Fact.LimitChanged(
                limit(stored.get("previous", Document.class)),
                instant(stored, "until"),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static Document write(LimitFact fact) {
        return switch (fact) {
            case LimitFact.TemporaryGranted granted ->
                new Document("amount", document(granted.amount()))
                        .append("until", Date.from(granted.until()))
                        .append("previous", write(granted.previous()))
                        .append("reason", granted.reason())
                        .append("by", granted.by());
            case LimitFact.TemporaryEnded ended -> new Document("amount", document(ended.amount()));
            case LimitFact.ValidityEnded ended -> new Document("previous", write(ended.previous()));
        };
    }

    static Fact granted(Document stored) {
        return new LimitFact.TemporaryGranted(
                money(stored.get("amount", Document.class)),
                stored.getDate("until").toInstant(),
                limit(stored.get("previous", Document.class)),
                stored.getString("reason"),
                stored.getString("by"));
    }

    static Fact temporaryEnded(Document stored) {
        return new LimitFact.TemporaryEnded(money(stored.get("amount", Document.class)));
    }

    static Fact validityEnded(Document stored) {
        return new LimitFact.ValidityEnded(limit(stored.get("previous", Document.class)));
    }

    private static @Nullable TemporaryLimit temporary(@Nullable Document stored) {
        return stored == null
                ? null
                : new TemporaryLimit(
                        money(stored.get("amount", Document.class)),
                        stored.getDate("until").toInstant(),
                        stored.getLong("since"));
    }

    private static @Nullable Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static void append(Document document, String field, @Nullable Instant value) {
        if (value != null) {
            document.append(field, Date.from(value));
        }
    }
}
