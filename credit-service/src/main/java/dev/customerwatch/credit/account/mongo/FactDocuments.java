package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.SupplyFact;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
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
            case Fact.LimitChanged changed ->
                new Document("previous", limit(changed.previous()))
                        .append("reason", changed.reason())
                        .append("by", changed.by());
            case Fact.Reserved reserved -> reserved(reserved);
            case Fact.Held held -> held(held);
            case Fact.Refused refused ->
                order(refused.orderId()).append("reason", refused.reason().name());
            case Fact.Cancelled cancelled -> order(cancelled.orderId());
            case Fact.Invoiced invoiced -> invoiced(invoiced);
            case Fact.Credited credited ->
                order(credited.orderId())
                        .append("creditNote", credited.creditNoteId())
                        .append("return", credited.returnId())
                        .append("amount", document(credited.amount()))
                        .append("allocations", allocations(credited.allocations()));
            case Fact.Paid paid -> paid(paid);
            case TermFact term -> TermDocuments.write(term);
            case InvoiceFact invoice -> TermDocuments.write(invoice);
            case SupplyFact supply -> new Document("reason", supply.reason()).append("by", supply.by());
        };
    }

    static Fact read(String kind, Document stored) {
        return switch (EntryKind.valueOf(kind)) {
            case OPENED -> new Fact.Opened(stored.getString("by"), IMPORT.equals(stored.getString("origin")));
            case LIMIT_CHANGED ->
                new Fact.LimitChanged(
                        limit(stored.get("previous", Document.class)),
                        stored.getString("reason"),
                        stored.getString("by"));
            case RESERVED ->
                new Fact.Reserved(
                        order(stored), amount(stored, "amount"), waiver(stored.get("waiver", Document.class)));
            case HELD -> new Fact.Held(order(stored), amount(stored, "amount"), hold(stored));
            case REFUSED -> new Fact.Refused(order(stored), Fact.Refused.Reason.valueOf(stored.getString("reason")));
            case CANCELLED -> new Fact.Cancelled(order(stored));
            case INVOICED -> readInvoiced(stored);
            case CREDITED ->
                new Fact.Credited(
                        stored.getString("creditNote"),
                        order(stored),
                        stored.getString("return"),
                        amount(stored, "amount"),
                        readAllocations(stored));
            case PAID ->
                new Fact.Paid(
                        stored.getString("payment"),
                        amount(stored, "amount"),
                        stored.getString("reference"),
                        readAllocations(stored),
                        amount(stored, "unallocated"),
                        stored.getString("by"));
            case TERM_CHANGED -> TermDocuments.changed(stored);
            case INVOICE_DATED -> TermDocuments.dated(stored);
            case SUPPLY_HELD -> new SupplyFact.Held(stored.getString("reason"), stored.getString("by"));
            case SUPPLY_RESUMED -> new SupplyFact.Resumed(stored.getString("reason"), stored.getString("by"));
        };
    }

    static Document limit(Limit limit) {
        var document = new Document("kind", limit.kind().name());
        limit.upTo().ifPresent(amount -> document.append("amount", document(amount)));
        return document;
    }

    static Limit limit(Document stored) {
        var amount = stored.get("amount", Document.class);
        return Limit.of(Limit.Kind.valueOf(stored.getString("kind")), amount == null ? null : money(amount));
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
        return stored;
    }

    private static Document invoiced(Fact.Invoiced invoiced) {
        var stored = order(invoiced.orderId())
                .append("invoice", invoiced.invoiceId())
                .append("delivery", invoiced.deliveryId())
                .append("amount", document(invoiced.amount()))
                .append("issuedOn", invoiced.issuedOn().toString())
                .append("dueOn", invoiced.dueOn().toString())
                .append("paid", invoiced.paid())
                .append("complete", invoiced.complete());
        var awaiting = invoiced.awaiting();
        return awaiting == null ? stored : stored.append("awaiting", TermDocuments.write(awaiting));
    }

    private static Document paid(Fact.Paid paid) {
        var stored = new Document("payment", paid.paymentId())
                .append("amount", document(paid.amount()))
                .append("allocations", allocations(paid.allocations()))
                .append("unallocated", document(paid.unallocated()))
                .append("by", paid.by());
        Optional.ofNullable(paid.reference()).ifPresent(reference -> stored.append("reference", reference));
        return stored;
    }

    private static Fact readInvoiced(Document stored) {
        return new Fact.Invoiced(
                stored.getString("invoice"),
                order(stored),
                stored.getString("delivery"),
                amount(stored, "amount"),
                LocalDate.parse(stored.getString("issuedOn")),
                LocalDate.parse(stored.getString("dueOn")),
                stored.getBoolean("paid"),
                stored.getBoolean("complete"),
                TermDocuments.read(stored.get("awaiting", Document.class)));
    }

    private static List<Document> allocations(List<Allocation> allocations) {
        return allocations.stream()
                .map(allocation -> order(allocation.orderId())
                        .append("invoice", allocation.invoiceId())
                        .append("amount", document(allocation.amount()))
                        .append("open", document(allocation.open())))
                .toList();
    }

    private static List<Allocation> readAllocations(Document stored) {
        return stored.getList("allocations", Document.class, List.of()).stream()
                .map(allocation -> new Allocation(
                        allocation.getString("invoice"),
                        order(allocation),
                        amount(allocation, "amount"),
                        amount(allocation, "open")))
                .toList();
    }

    private static Limit.Hold hold(Document stored) {
        var available = stored.get("available", Document.class);
        return new Limit.Hold(
                Limit.Hold.Reason.valueOf(stored.getString("reason")), available == null ? null : money(available));
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
