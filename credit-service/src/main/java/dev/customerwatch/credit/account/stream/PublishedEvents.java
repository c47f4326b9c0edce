package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.account.StatusFact;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.account.SupplyFact;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.messaging.NewEvent;
import java.util.List;

/** The events that an entry publishes: its fact with the postings, what it settled, and the new exposure where it changed. */
public final class PublishedEvents {

    private PublishedEvents() {}

    public static List<NewEvent> of(Entry entry) {
        return switch (entry.after()) {
            case Account.NotOpened none -> refusal(entry);
            case Account.Open open -> events(entry, open);
        };
    }

    /** All that leaves a ledger without an account: there are no figures. */
    private static List<NewEvent> refusal(Entry entry) {
        return entry.fact() instanceof Fact.Refused refused ? List.of(refused(entry, refused)) : List.of();
    }

    private static NewEvent refused(Entry entry, Fact.Refused refused) {
        return Publication.event(
                entry,
                "credit.credit-refused.v1",
                new Bodies.CreditRefused(entry.customerId(), refused.orderId(), refused.reason()));
    }

    private static List<NewEvent> events(Entry entry, Account.Open account) {
        if (entry.fact() instanceof Fact.Refused refused) {
            return List.of(refused(entry, refused));
        }
        var publication = new Publication(entry, Figures.of(entry, account));
        add(publication, entry.fact(), account);
        if (entry.changesExposure()) {
            publication.add(
                    "credit.exposure-changed.v1",
                    new Bodies.ExposureChanged(entry.customerId(), publication.figures()));
        }
        return publication.events();
    }

    private static void add(Publication to, Fact fact, Account.Open account) {
        switch (fact) {
            case Fact.Opened opened -> AccountEvents.add(to, opened, account);
            case Fact.LimitChanged changed -> AccountEvents.add(to, changed, account);
            case LimitFact limit -> AccountEvents.add(to, limit);
            case StatusFact.Changed changed -> AccountEvents.add(to, changed);
            case SupplyFact supply -> AccountEvents.add(to, supply);
            case Fact.Reserved reserved -> OrderEvents.add(to, reserved);
            case Fact.Held held -> OrderEvents.add(to, held);
            case Fact.Cancelled cancelled -> OrderEvents.add(to, cancelled);
            case DeliveryFact delivery -> OrderEvents.add(to, delivery);
            case Fact.Invoiced invoiced -> InvoiceEvents.add(to, invoiced);
            case Fact.Credited credited -> InvoiceEvents.add(to, credited);
            case Fact.Paid paid -> InvoiceEvents.add(to, paid);
            case Fact.Revalued revalued -> AccountEvents.add(to, revalued);
            case SettlementFact settlement -> InvoiceEvents.add(to, settlement);
            case InvoiceFact invoice -> InvoiceEvents.add(to, invoice);
            case GroupFact group -> AccountEvents.add(to, group);
            case StockFact stock -> StockEvents.add(to, stock);
            case BillFact bill -> BillEvents.add(to, bill);
            case Fact.Refused refused -> throw new IllegalStateException("published without figures");
            case TermFact changed -> {
                // what was agreed shows in the due dates of later invoices
            }
        }
    }
}
