package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a bill. */
public sealed interface BillFact extends Fact {

    String billId();

    /** Whether a document is a bill of which not all was paid to us: what it brought may still come to nothing. */
    static boolean isUnpaidBill(String documentId, List<Fact> facts) {
        var received = facts.stream().anyMatch(fact -> fact instanceof Received it && it.billId.equals(documentId));
        var paid = facts.stream().anyMatch(fact -> fact instanceof Moved moved && moved.step.pays(documentId));
        var split = facts.stream().anyMatch(fact -> splits(fact, documentId));
        return received && (split || !paid);
    }

    private static boolean splits(Fact fact, String billId) {
        var split = switch (fact) {
            case Moved moved -> moved.step.split;
            case Dishonoured dishonoured -> dishonoured.step.split;
            case Fact other -> null;
        };
        return split != null && split.billId.equals(billId);
    }

    /**
     * A customer paid by a bill.
     *
     * @param unallocated what of it is for no invoice: it lies on account
     */
    record Received(String billId, BillPaper paper, List<Allocation> allocations, Money unallocated, String by)
            implements BillFact {
        public Received {
            allocations = List.copyOf(allocations);
        }
    }

    /**
     * A bill, or a part of it, went on.
     *
     * @param party whom it went to, null where it went to nobody
     * @param by null where it went by itself
     */
    record Moved(
            Step step,
            @Nullable String party,
            @Nullable String reason,
            @Nullable String by) implements BillFact {
        @Override
        public String billId() {
            return step.billId();
        }
    }

    /**
     * A bill, or a part of it, was not paid.
     *
     * @param claims what the customer owes again
     * @param claimed what of the bill that was received has come back by now
     */
    record Dishonoured(Step step, List<Claim> claims, Money claimed, String reason, String by) implements BillFact {
        public Dishonoured {
            claims = List.copyOf(claims);
        }

        @Override
        public String billId() {
            return step.billId();
        }
    }

    /**
     * From one state to another.
     *
     * @param root the bill as it was received, of which this one is the whole or a part
     * @param split where a part left a bill, null where the whole bill goes
     * @param counted while passed on, it counts as exposure
     * @param passedOn it was passed on, now or before
     * @param claimed what of this bill, where it is the one received, has come back by now
     */
    record Step(
            String billId,
            String root,
            @Nullable Split split,
            BillPaper paper,
            BillState from,
            BillState to,
            boolean counted,
            boolean passedOn,
            Money claimed) {

        /** What of the bill had not left it was paid to us. */
        private boolean pays(String bill) {
            return billId.equals(bill) && to == BillState.SETTLED && !passedOn;
        }
    }

    /**
     * A part leaves a bill.
     *
     * @param billId the bill that it leaves
     * @param rest what stays
     */
    record Split(String billId, BillPaper rest) {}

    /**
     * What is owed again: an invoice due on the bill's day, as old as the one that the bill had paid.
     *
     * @param invoiceId of what is owed again
     * @param paidInvoiceId the invoice that the bill had paid
     * @param issuedOn the day of that one
     */
    record Claim(String invoiceId, String orderId, String paidInvoiceId, Money amount, LocalDate issuedOn) {
        public Posting posting() {
            return new Posting(Part.OPEN_INVOICES, invoiceId, amount);
        }
    }
}
