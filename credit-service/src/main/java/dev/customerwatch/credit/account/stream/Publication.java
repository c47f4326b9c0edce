package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.messaging.NewEvent;
import java.util.ArrayList;
import java.util.List;

/** The events of one entry as they are gathered. */
final class Publication {

    private final Entry entry;
    private final Figures figures;
    private final List<NewEvent> events = new ArrayList<>();

    Publication(Entry entry, Figures figures) {
        this.entry = entry;
        this.figures = figures;
    }

    String customerId() {
        return entry.customerId();
    }

    List<Posting> postings() {
        return entry.postings();
    }

    Figures figures() {
        return figures;
    }

    List<NewEvent> events() {
        return List.copyOf(events);
    }

    void add(String type, Object body) {
        events.add(event(entry, type, body));
    }

    void settled(List<Allocation> allocations) {
        for (var allocation : allocations) {
            if (allocation.open().isZero()) {
                settled(allocation.invoiceId(), allocation.orderId());
            }
        }
    }

    void settled(String invoiceId, String orderId) {
        add("credit.invoice-settled.v1", new Bodies.InvoiceSettled(customerId(), invoiceId, orderId));
    }

    static NewEvent event(Entry entry, String type, Object body) {
        return new NewEvent(type, entry.cause().at(), body)
                .causedBy(entry.cause().eventId());
    }
}
