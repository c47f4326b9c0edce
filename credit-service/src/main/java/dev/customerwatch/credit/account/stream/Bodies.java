package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.Standing;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the events on credit.events.v1; their components are the contract's members. */
final class Bodies {

    private Bodies() {}

    /** @param origin {@code IMPORT} where an import named the customer, otherwise null */
    record CreditAccountOpened(
            String customerId,
            int termDays,
            @Nullable PaymentTerm term,
            @Nullable String origin,
            Figures figures) {}

    record CreditLimitChanged(
            String customerId,
            Figures.InForce limit,
            Figures.InForce previous,
            Figures.@Nullable InForce permanent,
            @Nullable Instant until,
            String reason,
            Figures figures) {}

    record TemporaryLimitGranted(
            String customerId,
            Figures.InForce limit,
            Figures.InForce previous,
            Instant until,
            String reason,
            Figures figures) {}

    record TemporaryLimitExpired(String customerId, Figures.InForce limit, Figures.InForce previous, Figures figures) {}

    record PartLimitChanged(
            String customerId,
            Part part,
            @Nullable Money limit,
            @Nullable Money previous,
            String reason,
            Figures figures) {}

    record AccountStatusChanged(
            String customerId, Standing.Status status, Standing.Status previous, String reason, Figures figures) {}

    record CreditReserved(
            String customerId,
            String orderId,
            Money amount,
            Fact.@Nullable Waiver override,
            List<Posting> postings,
            Figures figures) {}

    record CreditHeld(
            String customerId,
            String orderId,
            Money amount,
            Limit.Hold.Reason reason,
            @Nullable Money available,
            @Nullable Money overdue,
            @Nullable Part part,
            Figures figures) {}

    record CreditRefused(String customerId, String orderId, Fact.Refused.Reason reason) {}

    record CreditReleased(String customerId, String orderId, Money amount, List<Posting> postings, Figures figures) {}

    record DeliveryRecorded(
            String customerId,
            String orderId,
            String deliveryId,
            Money amount,
            Money ahead,
            LocalDate deliveredOn,
            List<Posting> postings,
            Figures figures) {}

    record InvoiceIssued(
            String customerId,
            String invoiceId,
            String orderId,
            @Nullable String deliveryId,
            @Nullable Fapiao fapiao,
            Money amount,
            LocalDate issuedOn,
            LocalDate dueOn,
            boolean paid,
            List<Posting> postings,
            Figures figures) {}

    record CreditNoteIssued(
            String customerId,
            String creditNoteId,
            String orderId,
            @Nullable String returnId,
            @Nullable String invoiceId,
            @Nullable Fapiao fapiao,
            Money amount,
            List<Allocation> allocations,
            List<Posting> postings,
            Figures figures) {}

    record PaymentAllocated(
            String customerId,
            String documentId,
            List<Allocation> allocations,
            Money unallocated,
            List<Posting> postings,
            Figures figures) {}

    record ReceivableWrittenOff(
            String customerId,
            String invoiceId,
            String orderId,
            Money amount,
            Money open,
            String reason,
            List<Posting> postings,
            Figures figures) {}

    record RefundPaid(
            String customerId,
            String refundId,
            String documentId,
            Money amount,
            Money unallocated,
            List<Posting> postings,
            Figures figures) {}

    record PaymentReceived(
            String customerId,
            String paymentId,
            Money amount,
            List<Allocation> allocations,
            Money unallocated,
            List<Posting> postings,
            Figures figures) {}

    record InvoiceSettled(String customerId, String invoiceId, String orderId) {}

    record InvoiceOverdue(
            String customerId, String invoiceId, String orderId, LocalDate dueOn, Money open, Figures figures) {}

    record InvoiceDueChanged(
            String customerId, String invoiceId, String orderId, LocalDate dueOn, LocalDate previous) {}

    record InvoiceDisputed(String customerId, String invoiceId, String orderId, Money disputed, String reason) {}

    record SupplyDirected(String customerId, String reason, String by, Figures figures) {}

    record GroupMembershipChanged(String customerId, String groupId, boolean member, Figures figures) {}

    record ExposureRevalued(
            String customerId,
            Currency base,
            Currency quote,
            String rate,
            LocalDate rateDate,
            String source,
            List<Posting> postings,
            Figures figures) {}

    record ExposureChanged(String customerId, Figures figures) {}
}
