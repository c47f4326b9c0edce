package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.SupplyFact;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;

/** The events that an entry publishes: its fact with the postings, what it settled, and the new exposure where it changed. */
public final class PublishedEvents {

    private final Entry entry;
    private final List<NewEvent> events = new ArrayList<>();

    private PublishedEvents(Entry entry) {
        this.entry = entry;
    }

    public static List<NewEvent> of(Entry entry) {
        var published = new PublishedEvents(entry);
        switch (entry.after()) {
            case Account.NotOpened none -> published.refusal();
            case Account.Open open -> published.fact(open, Figures.of(open));
        }
        return List.copyOf(published.events);
    }

    /** All that leaves a ledger without an account: there are no figures. */
    private void refusal() {
        if (entry.fact() instanceof Fact.Refused refused) {
            add(refused);
        }
    }

    private void fact(Account.Open account, Figures figures) {
        switch (entry.fact()) {
            case Fact.Opened opened -> opened(opened, account, figures);
            case Fact.LimitChanged changed -> add(changed, figures);
            case Fact.Reserved reserved -> add(reserved, figures);
            case Fact.Held held -> add(held, figures);
            case Fact.Refused refused -> add(refused);
            case Fact.Cancelled cancelled -> add(cancelled, figures);
            case Fact.Invoiced invoiced -> add(invoiced, figures);
            case Fact.Credited credited -> add(credited, figures);
            case Fact.Paid paid -> add(paid, figures);
            case InvoiceFact.Dated dated -> add(dated);
            case SupplyFact supply -> add(supply, figures);
            case TermFact.Changed changed -> {
                // what was agreed shows in the due dates of later invoices
            }
        }
        if (entry.changesExposure()) {
            add("credit.exposure-changed.v1", new Bodies.ExposureChanged(entry.customerId(), figures));
        }
    }

    private void opened(Fact.Opened opened, Account.Open account, Figures figures) {
        var term = account.terms().payment();
        add(
                "credit.credit-account-opened.v1",
                new Bodies.CreditAccountOpened(
                        entry.customerId(),
                        term.lengthInDays(),
                        term.hasPlainDays() ? null : term,
                        opened.imported() ? "IMPORT" : null,
                        figures));
    }

    private void add(Fact.LimitChanged changed, Figures figures) {
        add(
                "credit.credit-limit-changed.v1",
                new Bodies.CreditLimitChanged(
                        entry.customerId(),
                        figures.limit(),
                        Figures.InForce.of(changed.previous()),
                        changed.reason(),
                        figures));
    }

    private void add(Fact.Reserved reserved, Figures figures) {
        add(
                "credit.credit-reserved.v1",
                new Bodies.CreditReserved(
                        entry.customerId(),
                        reserved.orderId(),
                        reserved.amount(),
                        reserved.waiver(),
                        entry.postings(),
                        figures));
    }

    private void add(Fact.Held held, Figures figures) {
        add(
                "credit.credit-held.v1",
                new Bodies.CreditHeld(
                        entry.customerId(),
                        held.orderId(),
                        held.amount(),
                        held.hold().reason(),
                        held.hold().available(),
                        figures));
    }

    private void add(Fact.Refused refused) {
        add(
                "credit.credit-refused.v1",
                new Bodies.CreditRefused(entry.customerId(), refused.orderId(), refused.reason()));
    }

    private void add(Fact.Cancelled cancelled, Figures figures) {
        entry.postings().stream()
                .map(Posting::amount)
                .reduce(Money::plus)
                .ifPresent(released -> add(
                        "credit.credit-released.v1",
                        new Bodies.CreditReleased(
                                entry.customerId(),
                                cancelled.orderId(),
                                released.negated(),
                                entry.postings(),
                                figures)));
    }

    private void add(Fact.Invoiced invoiced, Figures figures) {
        add(
                "credit.invoice-issued.v1",
                new Bodies.InvoiceIssued(
                        entry.customerId(),
                        invoiced.invoiceId(),
                        invoiced.orderId(),
                        invoiced.deliveryId(),
                        invoiced.amount(),
                        invoiced.issuedOn(),
                        invoiced.dueOn(),
                        invoiced.paid(),
                        entry.postings(),
                        figures));
        if (!invoiced.paid() && invoiced.amount().isZero()) {
            settled(invoiced.invoiceId(), invoiced.orderId());
        }
    }

    private void add(Fact.Credited credited, Figures figures) {
        add(
                "credit.credit-note-issued.v1",
                new Bodies.CreditNoteIssued(
                        entry.customerId(),
                        credited.creditNoteId(),
                        credited.orderId(),
                        credited.returnId(),
                        credited.amount(),
                        credited.allocations(),
                        entry.postings(),
                        figures));
        credited.allocations().forEach(this::settled);
    }

    private void add(Fact.Paid paid, Figures figures) {
        add(
                "credit.payment-received.v1",
                new Bodies.PaymentReceived(
                        entry.customerId(),
                        paid.paymentId(),
                        paid.amount(),
                        paid.allocations(),
                        paid.unallocated(),
                        entry.postings(),
                        figures));
        paid.allocations().forEach(this::settled);
    }

    private void add(SupplyFact supply, Figures figures) {
        var type = switch (supply) {
            case SupplyFact.Held held -> "credit.supply-held.v1";
            case SupplyFact.Resumed resumed -> "credit.supply-resumed.v1";
        };
        add(type, new Bodies.SupplyDirected(entry.customerId(), supply.reason(), supply.by(), figures));
    }

    private void add(InvoiceFact.Dated dated) {
        add(
                "credit.invoice-due-changed.v1",
                new Bodies.InvoiceDueChanged(
                        entry.customerId(), dated.invoiceId(), dated.orderId(), dated.dueOn(), dated.previous()));
    }

    private void settled(Allocation allocation) {
        if (allocation.open().isZero()) {
            settled(allocation.invoiceId(), allocation.orderId());
        }
    }

    private void settled(String invoiceId, String orderId) {
        add("credit.invoice-settled.v1", new Bodies.InvoiceSettled(entry.customerId(), invoiceId, orderId));
    }

    private void add(String type, Object body) {
        events.add(new NewEvent(type, entry.cause().at(), body)
                .causedBy(entry.cause().eventId()));
    }
}
