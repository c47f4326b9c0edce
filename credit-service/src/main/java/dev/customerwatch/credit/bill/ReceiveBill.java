package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.PartLimits;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.invoice.Allocated;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.credit.invoice.Shares;
import dev.customerwatch.credit.term.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a bill in payment: of the invoices that the customer names, else of the open ones, the one due longest first; what is
 * left lies on account. The exposure stays as it is until somebody pays the bill.
 */
public record ReceiveBill(
        String customerId,
        String billId,
        BillPaper paper,
        List<Share> shares,
        BusinessCalendar calendar,
        String by,
        Cause cause) {

    public ReceiveBill {
        shares = Shares.distinct(shares);
    }

    /**
     * Decides.
     *
     * @param invoices current to the head: those that the shares name, or without shares the open ones as they fall due
     * @param ofNumber the bills of the same number of which no unit can be received again
     */
    public Outcome decide(Account head, List<Invoice> invoices, List<Bill> ofNumber, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> received(open, new Shares(shares, invoices), ofNumber, conversion);
        };
    }

    private Outcome received(Account.Open open, Shares named, List<Bill> ofNumber, Conversion conversion) {
        var refusal = named.refusal(paper.amount()).or(() -> known(ofNumber)).or(this::matured);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var allocated = open.isClosed() && shares.isEmpty()
                ? new Shares(List.of(), List.of()).set(paper.amount())
                : named.set(paper.amount());
        return PartLimits.within(appended(open, allocated, conversion));
    }

    private Outcome appended(Account.Open open, Allocated allocated, Conversion conversion) {
        var postings = new ArrayList<>(allocated.postings(billId));
        postings.add(new Posting(Part.BILLS, billId, paper.amount()));
        var fact = new BillFact.Received(billId, paper, allocated.allocations(), allocated.rest(), by);
        return conversion.appended(open, cause, fact, postings);
    }

    private Optional<Outcome.Refused> known(List<Bill> ofNumber) {
        return ofNumber.stream()
                .filter(bill -> bill.paper().overlaps(paper))
                .findFirst()
                .map(bill -> new Outcome.BillKnown(paper.number(), bill.billId()));
    }

    private Optional<Outcome.Refused> matured() {
        var today = calendar.dateOf(cause.recordedAt());
        return paper.dueOn().isBefore(today)
                ? Optional.of(new Outcome.BillMatured(paper.dueOn(), today))
                : Optional.empty();
    }
}
