package dev.customerwatch.credit.invoice;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
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
                change(reduced, it -> copy(it, reduced.open(), it.dueOn(), it.dispute(), reduced.seq()));
            case InvoiceChange.Rescheduled rescheduled ->
                change(rescheduled, it -> copy(it, it.open(), rescheduled.dueOn(), it.dispute(), rescheduled.seq()));
            case InvoiceChange.Disputed disputed ->
                change(disputed, it -> copy(it, it.open(), it.dueOn(), disputed.dispute(), disputed.seq()));
        }
    }

    private void change(InvoiceChange change, UnaryOperator<Invoice> to) {
        invoices.computeIfPresent(
                change.invoiceId(), (id, known) -> known.seq() < change.seq() ? to.apply(known) : known);
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
    public Optional<Invoice> find(String invoiceId) {
        return Optional.ofNullable(invoices.get(invoiceId));
    }

    @Override
    public void marked(Invoice invoice) {
        // nothing falls due by itself here
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

    private static Invoice copy(Invoice invoice, Money open, LocalDate dueOn, @Nullable Dispute dispute, long seq) {
        return new Invoice(
                invoice.invoiceId(),
                invoice.customerId(),
                invoice.orderId(),
                invoice.deliveryId(),
                invoice.amount(),
                open,
                invoice.issuedOn(),
                dueOn,
                invoice.paid(),
                invoice.awaiting(),
                invoice.fapiao(),
                dispute,
                seq);
    }
}
