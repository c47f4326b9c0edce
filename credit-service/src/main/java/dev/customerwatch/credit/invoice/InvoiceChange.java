package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.account.StatusFact;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.account.SupplyFact;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry of the ledger does to an invoice; carries absolutes, so that doing it twice does no harm. */
public sealed interface InvoiceChange {

    String invoiceId();

    /** The entry that does it. */
    long seq();

    record Issued(Invoice invoice) implements InvoiceChange {
        @Override
        public String invoiceId() {
            return invoice.invoiceId();
        }

        @Override
        public long seq() {
            return invoice.seq();
        }
    }

    record Reduced(String invoiceId, Money open, long seq) implements InvoiceChange {}

    record Rescheduled(String invoiceId, LocalDate dueOn, long seq) implements InvoiceChange {}

    record Disputed(String invoiceId, @Nullable Dispute dispute, long seq) implements InvoiceChange {}

    static List<InvoiceChange> of(Entry entry) {
        return switch (entry.fact()) {
            case Fact.Invoiced invoiced -> List.of(new Issued(Invoice.of(entry, invoiced)));
            case Fact.Paid paid -> reduced(paid.allocations(), entry.seq());
            case Fact.Credited credited -> reduced(credited.allocations(), entry.seq());
            case Fact.Revalued none -> List.of();
            case Fact.Opened none -> List.of();
            case Fact.LimitChanged none -> List.of();
            case Fact.Reserved none -> List.of();
            case Fact.Held none -> List.of();
            case Fact.Refused none -> List.of();
            case Fact.Cancelled none -> List.of();
            case SettlementFact settlement -> reduced(settlement.allocated(), entry.seq());
            case InvoiceFact.Dated dated -> List.of(new Rescheduled(dated.invoiceId(), dated.dueOn(), entry.seq()));
            case InvoiceFact.Disputed disputed -> List.of(disputed(disputed, entry.seq()));
            case InvoiceFact.Overdue none -> List.of();
            case DeliveryFact none -> List.of();
            case LimitFact none -> List.of();
            case StatusFact none -> List.of();
            case SupplyFact none -> List.of();
            case TermFact none -> List.of();
            case BillFact.Received received -> reduced(received.allocations(), entry.seq());
            case BillFact.Moved none -> List.of();
            case GroupFact none -> List.of();
            case StockFact none -> List.of();
            case BillFact.Dishonoured dishonoured -> claimed(entry, dishonoured);
        };
    }

    private static List<InvoiceChange> claimed(Entry entry, BillFact.Dishonoured dishonoured) {
        var dueOn = dishonoured.step().paper().dueOn();
        return dishonoured.claims().stream()
                .<InvoiceChange>map(claim -> new Issued(Invoice.of(entry, claim, dueOn)))
                .toList();
    }

    private static Disputed disputed(InvoiceFact.Disputed fact, long seq) {
        var dispute = fact.amount().isZero() ? null : new Dispute(fact.amount(), fact.reason());
        return new Disputed(fact.invoiceId(), dispute, seq);
    }

    private static List<InvoiceChange> reduced(List<Allocation> allocations, long seq) {
        return allocations.stream()
                .<InvoiceChange>map(allocation -> new Reduced(allocation.invoiceId(), allocation.open(), seq))
                .toList();
    }
}
