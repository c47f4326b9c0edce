package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.SettlementFact;

/** What entries about invoices publish, and what pays, credits or gives them up. */
final class InvoiceEvents {

    private InvoiceEvents() {}

    static void add(Publication to, Fact.Invoiced invoiced) {
        var issue = invoiced.issue();
        to.add(
                "credit.invoice-issued.v1",
                new Bodies.InvoiceIssued(
                        to.customerId(),
                        invoiced.invoiceId(),
                        invoiced.orderId(),
                        invoiced.deliveryId(),
                        issue == null ? null : issue.fapiao(),
                        invoiced.amount(),
                        invoiced.issuedOn(),
                        invoiced.dueOn(),
                        invoiced.paid(),
                        to.postings(),
                        to.figures()));
        if (!invoiced.paid() && invoiced.amount().isZero()) {
            to.settled(invoiced.invoiceId(), invoiced.orderId());
        }
    }

    static void add(Publication to, Fact.Credited credited) {
        var red = credited.red();
        to.add(
                "credit.credit-note-issued.v1",
                new Bodies.CreditNoteIssued(
                        to.customerId(),
                        credited.creditNoteId(),
                        credited.orderId(),
                        credited.returnId(),
                        red == null ? null : red.invoiceId(),
                        red == null ? null : red.fapiao(),
                        credited.amount(),
                        credited.allocations(),
                        to.postings(),
                        to.figures()));
        to.settled(credited.allocations());
    }

    static void add(Publication to, Fact.Paid paid) {
        to.add(
                "credit.payment-received.v1",
                new Bodies.PaymentReceived(
                        to.customerId(),
                        paid.paymentId(),
                        paid.amount(),
                        paid.allocations(),
                        paid.unallocated(),
                        to.postings(),
                        to.figures()));
        to.settled(paid.allocations());
    }

    static void add(Publication to, SettlementFact fact) {
        switch (fact) {
            case SettlementFact.Allocated allocated ->
                to.add(
                        "credit.payment-allocated.v1",
                        new Bodies.PaymentAllocated(
                                to.customerId(),
                                allocated.documentId(),
                                allocated.allocations(),
                                allocated.left(),
                                to.postings(),
                                to.figures()));
            case SettlementFact.WrittenOff writtenOff ->
                to.add(
                        "credit.receivable-written-off.v1",
                        new Bodies.ReceivableWrittenOff(
                                to.customerId(),
                                writtenOff.allocation().invoiceId(),
                                writtenOff.allocation().orderId(),
                                writtenOff.allocation().amount(),
                                writtenOff.allocation().open(),
                                writtenOff.reason(),
                                to.postings(),
                                to.figures()));
            case SettlementFact.Refunded refunded ->
                to.add(
                        "credit.refund-paid.v1",
                        new Bodies.RefundPaid(
                                to.customerId(),
                                refunded.refundId(),
                                refunded.documentId(),
                                refunded.amount(),
                                refunded.left(),
                                to.postings(),
                                to.figures()));
        }
        to.settled(fact.allocated());
    }

    static void add(Publication to, InvoiceFact fact) {
        switch (fact) {
            case InvoiceFact.Dated dated ->
                to.add(
                        "credit.invoice-due-changed.v1",
                        new Bodies.InvoiceDueChanged(
                                to.customerId(), dated.invoiceId(), dated.orderId(), dated.dueOn(), dated.previous()));
            case InvoiceFact.Overdue overdue ->
                to.add(
                        "credit.invoice-overdue.v1",
                        new Bodies.InvoiceOverdue(
                                to.customerId(),
                                overdue.invoiceId(),
                                overdue.orderId(),
                                overdue.dueOn(),
                                overdue.open(),
                                to.figures()));
            case InvoiceFact.Disputed disputed ->
                to.add(
                        "credit.invoice-disputed.v1",
                        new Bodies.InvoiceDisputed(
                                to.customerId(),
                                disputed.invoiceId(),
                                disputed.orderId(),
                                disputed.counted(),
                                disputed.reason()));
        }
    }
}
