package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Limits;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.PartLimits;
import dev.customerwatch.credit.account.PlannedLimit;
import dev.customerwatch.credit.account.TemporaryLimit;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Limits as documents, in an account {@code limit, limitUntil?, temporaryLimit?: {amount, until, since}, plannedLimits?: [{limit, from, until?, reason, by, since}], partLimits?: {part: amount}}. */
final class LimitDocuments {

    private LimitDocuments() {}

    static void write(Document account, Limits limits) {
        account.append("limit", write(limits.permanent()));
        append(account, "limitUntil", limits.permanentUntil());
        if (!limits.planned().isEmpty()) {
            account.append(
                    "plannedLimits",
                    limits.planned().stream().map(LimitDocuments::write).toList());
        }
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
                temporary(account.get("temporaryLimit", Document.class)),
                plans(account));
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

    private static Document write(PlannedLimit plan) {
        var stored = new Document("limit", write(plan.limit())).append("from", Date.from(plan.from()));
        append(stored, "until", plan.until());
        return stored.append("reason", plan.reason()).append("by", plan.by()).append("since", plan.since());
    }

    private static List<PlannedLimit> plans(Document account) {
        return account.getList("plannedLimits", Document.class, List.of()).stream()
                .map(LimitDocuments::plan)
                .toList();
    }

    private static PlannedLimit plan(Document stored) {
        return new PlannedLimit(
                limit(stored.get("limit", Document.class)),
                stored.getDate("from").toInstant(),
                instant(stored, "until"),
                stored.getString("reason"),
                stored.getString("by"),
                stored.getLong("since"));
    }

    static void write(Document account, PartLimits parts) {
        if (!parts.limits().isEmpty()) {
            var stored = new Document();
            parts.limits().forEach((part, limit) -> stored.append(part.name(), document(limit)));
            account.append("partLimits", stored);
        }
    }

    static PartLimits parts(@Nullable Document stored) {
        var limits = new EnumMap<Part, Money>(Part.class);
        if (stored != null) {
            stored.forEach((part, limit) -> limits.put(Part.valueOf(part), money((Document) limit)));
        }
        return new PartLimits(limits);
    }

    private static @Nullable TemporaryLimit temporary(@Nullable Document stored) {
        return stored == null
                ? null
                : new TemporaryLimit(
                        money(stored.get("amount", Document.class)),
                        stored.getDate("until").toInstant(),
                        stored.getLong("since"));
    }

    static @Nullable Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }

    static void append(Document document, String field, @Nullable Instant value) {
        if (value != null) {
            document.append(field, Date.from(value));
        }
    }
}
