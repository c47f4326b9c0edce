package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.SettlementFact;
import org.bson.Document;

/** What was decided later about open amounts as documents. */
final class SettlementDocuments {

    private SettlementDocuments() {}

    static Document write(SettlementFact fact) {
        return switch (fact) {
            case SettlementFact.Allocated allocated ->
                new Document("document", allocated.documentId())
                        .append("allocations", AllocationDocuments.write(allocated.allocations()))
                        .append("left", document(allocated.left()))
                        .append("by", allocated.by());
            case SettlementFact.WrittenOff writtenOff ->
                new Document("allocations", AllocationDocuments.write(writtenOff.allocated()))
                        .append("reason", writtenOff.reason())
                        .append("by", writtenOff.by());
            case SettlementFact.Refunded refunded ->
                new Document("refund", refunded.refundId())
                        .append("document", refunded.documentId())
                        .append("amount", document(refunded.amount()))
                        .append("left", document(refunded.left()))
                        .append("reason", refunded.reason())
                        .append("by", refunded.by());
        };
    }

    static Fact allocated(Document stored) {
        return new SettlementFact.Allocated(
                stored.getString("document"),
                AllocationDocuments.read(stored),
                money(stored.get("left", Document.class)),
                stored.getString("by"));
    }

    static Fact writtenOff(Document stored) {
        return new SettlementFact.WrittenOff(
                AllocationDocuments.read(stored).getFirst(), stored.getString("reason"), stored.getString("by"));
    }

    static Fact refunded(Document stored) {
        return new SettlementFact.Refunded(
                stored.getString("refund"),
                stored.getString("document"),
                money(stored.get("amount", Document.class)),
                money(stored.get("left", Document.class)),
                stored.getString("reason"),
                stored.getString("by"));
    }
}
