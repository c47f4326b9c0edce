package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.account.StatusFact;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.account.SupplyFact;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.money.Money;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts as documents; the entry's field {@code kind} says which one it is. */
final class FactDocuments {

    private static final String IMPORT = "IMPORT";

    private FactDocuments() {}

    static Document write(Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> opened(opened);
            case Fact.LimitChanged changed -> LimitFactDocuments.write(changed);
            case LimitFact limit -> LimitFactDocuments.write(limit);
            case StatusFact status -> StandingDocuments.write(status);
            case Fact.Reserved reserved -> reserved(reserved);
            case Fact.Held held -> held(held);
            case Fact.Refused refused ->
                order(refused.orderId()).append("reason", refused.reason().name());
            case Fact.Cancelled cancelled -> order(cancelled.orderId());
            case Fact.Invoiced invoiced -> InvoicedDocuments.write(invoiced);
            case Fact.Credited credited -> InvoicedDocuments.write(credited);
            case Fact.Paid paid -> paid(paid);
            case Fact.Revalued revalued -> RateDocuments.write(revalued.rate());
            case TermFact term -> TermDocuments.write(term);
            case InvoiceFact invoice -> InvoicedDocuments.write(invoice);
            case DeliveryFact delivery -> InvoicedDocuments.write(delivery);
            case SettlementFact settlement -> SettlementDocuments.write(settlement);
            case GroupFact group -> GroupFactDocuments.write(group);
            case StockFact stock -> StockDocuments.write(stock);
            case BillFact bill -> BillFactDocuments.write(bill);
            case SupplyFact supply -> new Document("reason", supply.reason()).append("by", supply.by());
        };
    }

    static Fact read(String kind, Document stored) {
        return switch (EntryKind.valueOf(kind)) {
            case OPENED -> new Fact.Opened(stored.getString("by"), IMPORT.equals(stored.getString("origin")));
            case LIMIT_CHANGED -> LimitFactDocuments.changed(stored);
            case TEMPORARY_LIMIT_GRANTED -> LimitFactDocuments.granted(stored);
            case TEMPORARY_LIMIT_ENDED -> LimitFactDocuments.temporaryEnded(stored);
            case LIMIT_ENDED -> LimitFactDocuments.validityEnded(stored);
            case STATUS_CHANGED -> StandingDocuments.changed(stored);
            case RESERVED ->
                new Fact.Reserved(
                        order(stored), amount(stored, "amount"), waiver(stored.get("waiver", Document.class)));
            case HELD -> new Fact.Held(order(stored), amount(stored, "amount"), hold(stored));
            case REFUSED -> new Fact.Refused(order(stored), Fact.Refused.Reason.valueOf(stored.getString("reason")));
            case CANCELLED -> new Fact.Cancelled(order(stored));
            case INVOICED -> InvoicedDocuments.invoiced(stored);
            case CREDITED -> InvoicedDocuments.credited(stored);
            case PAID ->
                new Fact.Paid(
                        stored.getString("payment"),
                        amount(stored, "amount"),
                        stored.getString("reference"),
                        AllocationDocuments.read(stored),
                        amount(stored, "unallocated"),
                        stored.getString("by"));
            case REVALUED -> new Fact.Revalued(RateDocuments.read(stored));
            case TERM_CHANGED -> TermDocuments.changed(stored);
            case INVOICE_DATED -> InvoicedDocuments.dated(stored);
            case DISPUTED -> InvoicedDocuments.disputed(stored);
            case OVERDUE -> InvoicedDocuments.overdue(stored);
            case DELIVERED -> InvoicedDocuments.delivered(stored);
            case ALLOCATED -> SettlementDocuments.allocated(stored);
            case WRITTEN_OFF -> SettlementDocuments.writtenOff(stored);
            case REFUNDED -> SettlementDocuments.refunded(stored);
            case GROUP_FORMED -> GroupFactDocuments.formed(stored);
            case GROUP_JOINED -> GroupFactDocuments.joined(stored);
            case GROUP_LEFT -> GroupFactDocuments.left(stored);
            case ROOM_TAKEN -> GroupFactDocuments.roomTaken(stored);
            case ROOM_RELEASED -> GroupFactDocuments.roomReleased(stored);
            case MEMBER_MOVED -> GroupFactDocuments.memberMoved(stored);
            case STOCK_PLACED -> StockDocuments.placed(stored);
            case STOCK_SOLD -> StockDocuments.sold(stored);
            case PART_LIMITED -> LimitFactDocuments.partLimited(stored);
            case LIMIT_PLANNED -> LimitFactDocuments.planned(stored);
            case LIMIT_BEGUN -> LimitFactDocuments.begun(stored);
            case LIMIT_PLAN_WITHDRAWN -> LimitFactDocuments.withdrawn(stored);
            case BILL_RECEIVED -> BillFactDocuments.received(stored);
            case BILL_MOVED -> BillFactDocuments.moved(stored);
            case BILL_DISHONOURED -> BillFactDocuments.dishonoured(stored);
            case SUPPLY_HELD -> new SupplyFact.Held(stored.getString("reason"), stored.getString("by"));
            case SUPPLY_RESUMED -> new SupplyFact.Resumed(stored.getString("reason"), stored.getString("by"));
        };
    }

    private static Document opened(Fact.Opened opened) {
        var document = new Document("by", opened.by());
        return opened.imported() ? document.append("origin", IMPORT) : document;
    }

    private static Document reserved(Fact.Reserved reserved) {
        var stored = order(reserved.orderId()).append("amount", document(reserved.amount()));
        var waiver = reserved.waiver();
        return waiver == null
                ? stored
                : stored.append("waiver", new Document("by", waiver.by()).append("reason", waiver.reason()));
    }

    private static Document held(Fact.Held held) {
        var stored = order(held.orderId())
                .append("amount", document(held.amount()))
                .append("reason", held.hold().reason().name());
        Optional.ofNullable(held.hold().available()).ifPresent(left -> stored.append("available", document(left)));
        Optional.ofNullable(held.hold().overdue()).ifPresent(late -> stored.append("overdue", document(late)));
        Optional.ofNullable(held.hold().part()).ifPresent(part -> stored.append("part", part.name()));
        return stored;
    }

    private static Document paid(Fact.Paid paid) {
        var stored = new Document("payment", paid.paymentId())
                .append("amount", document(paid.amount()))
                .append("allocations", AllocationDocuments.write(paid.allocations()))
                .append("unallocated", document(paid.unallocated()))
                .append("by", paid.by());
        Optional.ofNullable(paid.reference()).ifPresent(reference -> stored.append("reference", reference));
        return stored;
    }

    private static Limit.Hold hold(Document stored) {
        var part = stored.getString("part");
        return new Limit.Hold(
                Limit.Hold.Reason.valueOf(stored.getString("reason")),
                optional(stored, "available"),
                optional(stored, "overdue"),
                part == null ? null : Part.valueOf(part));
    }

    private static @Nullable Money optional(Document stored, String field) {
        var amount = stored.get(field, Document.class);
        return amount == null ? null : money(amount);
    }

    private static Fact.@Nullable Waiver waiver(@Nullable Document stored) {
        return stored == null ? null : new Fact.Waiver(stored.getString("by"), stored.getString("reason"));
    }

    private static Money amount(Document stored, String field) {
        return money(stored.get(field, Document.class));
    }

    private static Document order(String orderId) {
        return new Document("order", orderId);
    }

    private static String order(Document stored) {
        return stored.getString("order");
    }
}
