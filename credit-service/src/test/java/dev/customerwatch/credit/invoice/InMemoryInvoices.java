package dev.customerwatch.credit.invoice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invoices as a map. */
public final class InMemoryInvoices implements Invoices {

    private static final Comparator<Invoice> DUE =
            Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::invoiceId);

    private final Map<String, Invoice> invoices = new ConcurrentHashMap<>();
    private final Map<String, Long> cursors = new ConcurrentHashMap<>();

    @Override
    public long readTo(String customerId) {
        return cursors.getOrDefault(customerId, 0L);
    }

    @Override
    public void apply(InvoiceChange change) {
        switch (change) {
            case InvoiceChange.Issued issued ->
                invoices.merge(
                        issued.invoiceId(), issued.invoice(), (known, next) -> known.seq() < next.seq() ? next : known);
            case InvoiceChange.Reduced reduced ->
                invoices.computeIfPresent(
                        reduced.invoiceId(), (id, known) -> known.seq() < reduced.seq() ? with(known, reduced) : known);
            case InvoiceChange.Rescheduled rescheduled ->
                invoices.computeIfPresent(
                        rescheduled.invoiceId(),
                        (id, known) -> known.seq() < rescheduled.seq() ? with(known, rescheduled) : known);
        }
    }

    @Override
    public void setReadTo(String customerId, long seq) {
        cursors.merge(customerId, seq, Math::max);
    }

    @Override
    public List<Invoice> find(String customerId, Collection<String> invoiceIds) {
        return of(customerId)
                .filter(invoice -> invoiceIds.contains(invoice.invoiceId()))
                .toList();
    }

    @Override
    public List<Invoice> ofOrder(String customerId, String orderId) {
        return of(customerId)
                .filter(invoice -> invoice.orderId().equals(orderId))
                .toList();
    }

    @Override
    public List<Invoice> list(String customerId, boolean onlyOpen, @Nullable Place after, int most) {
        return of(customerId)
                .filter(invoice -> !onlyOpen || invoice.isOpen())
                .filter(invoice -> after == null || isBehind(invoice, after))
                .limit(most)
                .toList();
    }

    private static boolean isBehind(Invoice invoice, Place place) {
        var byDate = invoice.dueOn().compareTo(place.dueOn());
        return byDate > 0 || byDate == 0 && invoice.invoiceId().compareTo(place.invoiceId()) > 0;
    }

    private Stream<Invoice> of(String customerId) {
        return invoices.values().stream()
                .filter(invoice -> invoice.customerId().equals(customerId))
                .sorted(DUE);
    }

    private static Invoice with(Invoice invoice, InvoiceChange.Reduced reduced) {
        return new Invoice(
                invoice.invoiceId(),
                invoice.customerId(),
                invoice.orderId(),
                invoice.deliveryId(),
                invoice.amount(),
                reduced.open(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.paid(),
                invoice.awaiting(),
                reduced.seq());
    }

    private static Invoice with(Invoice invoice, InvoiceChange.Rescheduled rescheduled) {
        return new Invoice(
                invoice.invoiceId(),
                invoice.customerId(),
                invoice.orderId(),
                invoice.deliveryId(),
                invoice.amount(),
                invoice.open(),
                invoice.issuedOn(),
                rescheduled.dueOn(),
                invoice.paid(),
                invoice.awaiting(),
                rescheduled.seq());
    }
}
