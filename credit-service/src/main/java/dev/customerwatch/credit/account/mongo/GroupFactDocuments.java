package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.money.Money;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts about groups and their members as documents. */
final class GroupFactDocuments {

    private GroupFactDocuments() {}

    static Document write(GroupFact fact) {
        return switch (fact) {
            case GroupFact.Formed formed -> new Document("name", formed.name()).append("by", formed.by());
            case GroupFact.Joined joined -> member(joined.groupId(), joined.unrealised(), joined.by());
            case GroupFact.Left left -> member(left.groupId(), left.unrealised(), left.by());
            case GroupFact.RoomTaken taken ->
                new Document("customer", taken.customerId())
                        .append("amount", document(taken.amount()))
                        .append("asked", write(taken.asked()));
            case GroupFact.RoomReleased released ->
                new Document("customer", released.customerId())
                        .append("amount", document(released.amount()))
                        .append("order", released.orderId())
                        .append("decision", released.decision());
            case GroupFact.MemberMoved moved -> {
                var stored = new Document("customer", moved.customerId()).append("seq", moved.seq());
                append(stored, "order", moved.orderId());
                append(stored, "decision", moved.decision());
                append(stored, moved.unrealised());
                append(stored, "particulars", ParticularsDocuments.write(moved.particulars()));
                yield stored;
            }
        };
    }

    static Fact formed(Document stored) {
        return new GroupFact.Formed(stored.getString("name"), stored.getString("by"));
    }

    static Fact joined(Document stored) {
        return new GroupFact.Joined(stored.getString("group"), unrealised(stored), stored.getString("by"));
    }

    static Fact left(Document stored) {
        return new GroupFact.Left(stored.getString("group"), unrealised(stored), stored.getString("by"));
    }

    static Fact roomTaken(Document stored) {
        return new GroupFact.RoomTaken(
                stored.getString("customer"),
                money(stored.get("amount", Document.class)),
                asked(stored.get("asked", Document.class)));
    }

    static Fact roomReleased(Document stored) {
        return new GroupFact.RoomReleased(
                stored.getString("customer"),
                money(stored.get("amount", Document.class)),
                stored.getString("order"),
                stored.getString("decision"));
    }

    static Fact memberMoved(Document stored) {
        return new GroupFact.MemberMoved(
                stored.getString("customer"),
                stored.getLong("seq"),
                stored.getString("order"),
                stored.getString("decision"),
                unrealised(stored),
                ParticularsDocuments.read(stored.get("particulars", Document.class)));
    }

    private static Document member(String groupId, @Nullable Money unrealised, String by) {
        var stored = new Document("group", groupId).append("by", by);
        append(stored, unrealised);
        return stored;
    }

    private static void append(Document document, @Nullable Money unrealised) {
        append(document, "unrealised", unrealised == null ? null : document(unrealised));
    }

    private static @Nullable Money unrealised(Document stored) {
        var amount = stored.get("unrealised", Document.class);
        return amount == null ? null : money(amount);
    }

    private static Document write(GroupFact.Asked asked) {
        var stored = new Document("order", asked.orderId())
                .append("total", document(asked.total()))
                .append("decision", asked.decision())
                .append("at", Date.from(asked.at()))
                .append("recordedAt", Date.from(asked.recordedAt()))
                .append("again", asked.again())
                .append("look", asked.look());
        append(stored, "event", asked.eventId());
        var waiver = asked.waiver();
        append(
                stored,
                "waiver",
                waiver == null ? null : new Document("by", waiver.by()).append("reason", waiver.reason()));
        return stored;
    }

    private static GroupFact.Asked asked(Document stored) {
        var waiver = stored.get("waiver", Document.class);
        return new GroupFact.Asked(
                stored.getString("order"),
                money(stored.get("total", Document.class)),
                stored.getString("decision"),
                stored.getDate("at").toInstant(),
                stored.getDate("recordedAt").toInstant(),
                stored.getString("event"),
                Objects.requireNonNull(stored.getBoolean("again")),
                Objects.requireNonNull(stored.getBoolean("look")),
                waiver == null ? null : new Fact.Waiver(waiver.getString("by"), waiver.getString("reason")));
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
