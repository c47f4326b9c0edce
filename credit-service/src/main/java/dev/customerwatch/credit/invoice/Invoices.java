package dev.customerwatch.credit.invoice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invoices by their id, each current to a seq of its account's ledger; can be dropped and is then read off anew. */
public interface Invoices {

    /** The seq up to which this account's invoices are read off its ledger, 0 where nothing is. */
    long readTo(String customerId);

    /** Does the change unless the invoice is at its seq or beyond. */
    void apply(InvoiceChange change);

    /** Moves {@link #readTo} on, never back. */
    void setReadTo(String customerId, long seq);

    /** Those of these ids that are this account's. */
    List<Invoice> find(String customerId, Collection<String> invoiceIds);

    /** An invoice by its id, whosever it is. */
    Optional<Invoice> find(String invoiceId);

    /** Strikes off that the invoice may become overdue; its due date moved later comes back by itself. */
    void marked(Invoice invoice);

    List<Invoice> ofOrder(String customerId, String orderId);

    /**
     * Invoices in the order of their due date, then of their id.
     *
     * @param after the last one seen, null to begin with the first
     */
    List<Invoice> list(String customerId, boolean onlyOpen, @Nullable Place after, int most);

    /** Where an invoice stands in its account's list. */
    record Place(LocalDate dueOn, String invoiceId) {
        public static Place of(Invoice invoice) {
            return new Place(invoice.dueOn(), invoice.invoiceId());
        }
    }
}
