package dev.customerwatch.credit.account.mongo;

import static dev.customerwatch.credit.account.mongo.Amounts.document;
import static dev.customerwatch.credit.account.mongo.Amounts.money;

import dev.customerwatch.credit.account.Allocation;
import java.util.List;
import org.bson.Document;

/** Allocations as documents: {@code {invoice, order, amount, open}}. */
final class AllocationDocuments {

    private AllocationDocuments() {}

    static List<Document> write(List<Allocation> allocations) {
        return allocations.stream()
                .map(allocation -> new Document("order", allocation.orderId())
                        .append("invoice", allocation.invoiceId())
                        .append("amount", document(allocation.amount()))
                        .append("open", document(allocation.open())))
                .toList();
    }

    static List<Allocation> read(Document stored) {
        return stored.getList("allocations", Document.class, List.of()).stream()
                .map(allocation -> new Allocation(
                        allocation.getString("invoice"),
                        allocation.getString("order"),
                        money(allocation.get("amount", Document.class)),
                        money(allocation.get("open", Document.class))))
                .toList();
    }
}
