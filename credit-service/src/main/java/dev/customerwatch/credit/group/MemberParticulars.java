package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Particulars;
import dev.customerwatch.credit.account.Particulars.OnInvoice;
import dev.customerwatch.credit.account.Particulars.Unpaid;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads off one entry of a member's ledger what its group hears beside amounts. */
final class MemberParticulars {

    private MemberParticulars() {}

    static Particulars of(Entry entry) {
        return new Particulars(invoices(entry), held(entry), released(entry), unpaid(entry));
    }

    private static List<OnInvoice> invoices(Entry entry) {
        return switch (entry.fact()) {
            case InvoiceFact.Dated dated -> List.of(new OnInvoice(dated.invoiceId(), null, dated.dueOn(), null));
            case InvoiceFact.Disputed disputed ->
                List.of(new OnInvoice(disputed.invoiceId(), null, null, disputed.counted()));
            case Fact other -> moved(entry, dueDates(other));
        };
    }

    private static List<OnInvoice> moved(Entry entry, Map<String, LocalDate> dueDates) {
        var sums = new LinkedHashMap<String, Money>();
        for (var posting : entry.postings()) {
            if (posting.part() == Part.OPEN_INVOICES) {
                sums.merge(posting.document(), posting.amount(), Money::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new OnInvoice(sum.getKey(), sum.getValue(), dueDates.get(sum.getKey()), null))
                .toList();
    }

    private static Map<String, LocalDate> dueDates(Fact fact) {
        return switch (fact) {
            case Fact.Invoiced invoiced -> Map.of(invoiced.invoiceId(), invoiced.dueOn());
            case BillFact.Dishonoured back ->
                back.claims().stream()
                        .collect(Collectors.toMap(
                                BillFact.Claim::invoiceId,
                                claim -> back.step().paper().dueOn()));
            case Fact other -> Map.of();
        };
    }

    private static List<String> held(Entry entry) {
        return entry.fact() instanceof Fact.Held held ? List.of(held.orderId()) : List.of();
    }

    /** What is decided, ended or wholly delivered does not wait. */
    private static List<String> released(Entry entry) {
        return switch (entry.fact()) {
            case Fact.Reserved reserved -> List.of(reserved.orderId());
            case Fact.Refused refused -> List.of(refused.orderId());
            case Fact.Cancelled cancelled -> List.of(cancelled.orderId());
            case Fact.Invoiced invoiced -> invoiced.complete() ? List.of(invoiced.orderId()) : List.of();
            case DeliveryFact.Delivered delivered -> delivered.complete() ? List.of(delivered.orderId()) : List.of();
            case Fact other -> List.of();
        };
    }

    private static List<Unpaid> unpaid(Entry entry) {
        return entry.fact() instanceof BillFact.Dishonoured back
                ? List.of(new Unpaid(
                        back.billId(),
                        back.claims().stream().map(BillFact.Claim::invoiceId).toList()))
                : List.of();
    }
}
