package dev.customerwatch.credit.receivable;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads items off the ledgers: behind each entry, and before anything is shown. */
public final class ItemReading implements Follower {

    private static final int AT_ONCE = 500;

    private final Ledgers ledgers;
    private final Items items;
    private final BusinessCalendar calendar;

    public ItemReading(Ledgers ledgers, Items items, BusinessCalendar calendar) {
        this.ledgers = ledgers;
        this.items = items;
        this.calendar = calendar;
    }

    /** The items, current to every entry that is in a ledger now. */
    public Items current() {
        ledgers.waiting().forEach(customerId -> read(customerId));
        return items;
    }

    /** The items, current to this account's entry or beyond. */
    public Items upTo(Account.Open account) {
        if (items.readTo(account.customerId()) < account.seq()) {
            read(account.customerId());
        }
        return items;
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (items.readTo(entry.customerId()) < entry.seq()) {
            read(entry.customerId());
        }
    }

    private void read(String customerId) {
        var entries = ledgers.after(customerId, items.readTo(customerId), null, AT_ONCE);
        while (!entries.isEmpty()) {
            entries.forEach(this::read);
            var last = entries.getLast().seq();
            items.setReadTo(customerId, last);
            entries = ledgers.after(customerId, last, null, AT_ONCE);
        }
    }

    private void read(Entry entry) {
        if (entry.after() instanceof Account.Open open) {
            entry.postings().stream()
                    .filter(posting -> posting.part().isExposure())
                    .collect(Collectors.groupingBy(
                            posting -> key(entry, posting.part(), posting.document()),
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .forEach((key, postings) ->
                            change(fresh(key, open, day(entry)), entry, item -> moved(item, entry, postings)));
        }
        details(entry);
    }

    private Item moved(Item before, Entry entry, List<Posting> postings) {
        var item = before;
        for (var posting : postings) {
            var kind = posting.movesValueOnly() ? Item.Kind.CORRECTED : kind(entry);
            item = item.with(new Item.Move(day(entry), posting.amount(), kind), posting, entry.seq());
        }
        return item;
    }

    private void details(Entry entry) {
        switch (entry.fact()) {
            case Fact.Invoiced invoiced -> date(entry, invoiced.invoiceId(), invoiced.issuedOn(), invoiced.dueOn());
            case InvoiceFact.Dated dated ->
                items.find(key(entry, Part.OPEN_INVOICES, dated.invoiceId()))
                        .ifPresent(item -> date(entry, dated.invoiceId(), item.on(), dated.dueOn()));
            case InvoiceFact.Disputed disputed ->
                known(
                        entry,
                        Part.OPEN_INVOICES,
                        disputed.invoiceId(),
                        item -> item.disputed(disputed.counted(), entry.seq()));
            case BillFact.Received received -> bill(entry, received.billId(), received.paper());
            case BillFact.Moved moved ->
                bill(entry, moved.billId(), moved.step().paper());
            case BillFact.Dishonoured dishonoured -> {
                var dueOn = dishonoured.step().paper().dueOn();
                dishonoured.claims().forEach(claim -> date(entry, claim.invoiceId(), claim.issuedOn(), dueOn));
            }
            case Fact other -> {
                // moves amounts and nothing else
            }
        }
    }

    private void date(Entry entry, String invoiceId, LocalDate on, LocalDate dueOn) {
        known(entry, Part.OPEN_INVOICES, invoiceId, item -> item.dated(on, dueOn, entry.seq()));
    }

    private void bill(Entry entry, String billId, BillPaper paper) {
        for (var part : List.of(Part.BILLS, Part.CONTINGENT_BILLS)) {
            known(entry, part, billId, item -> item.dated(paper.issuedOn(), paper.dueOn(), entry.seq()));
        }
    }

    /** A detail of a document that is there: it may stand at this entry already, by its posting. */
    private void known(Entry entry, Part part, String document, UnaryOperator<Item> change) {
        items.find(key(entry, part, document))
                .filter(item -> item.seq() <= entry.seq())
                .ifPresent(item -> items.put(change.apply(item)));
    }

    private void change(Item fresh, Entry entry, UnaryOperator<Item> change) {
        var item = items.find(fresh.key()).orElse(fresh);
        if (item.seq() < entry.seq()) {
            items.put(change.apply(item));
        }
    }

    private LocalDate day(Entry entry) {
        return entry.fact() instanceof Fact.Invoiced invoiced
                ? invoiced.issuedOn()
                : calendar.dateOf(entry.cause().at());
    }

    private static Item.Key key(Entry entry, Part part, String document) {
        return new Item.Key(entry.customerId(), part, document);
    }

    private static Item fresh(Item.Key key, Account.Open open, LocalDate on) {
        return new Item(key, open.currency(), on, null, Money.zero(open.currency()), List.of(), 0);
    }

    private static Item.Kind kind(Entry entry) {
        return switch (entry.fact()) {
            case Fact.Paid paid -> Item.Kind.COLLECTED;
            case Fact.Credited credited -> Item.Kind.CORRECTED;
            case SettlementFact.Allocated allocated -> Item.Kind.SHIFTED;
            case SettlementFact.WrittenOff writtenOff -> Item.Kind.CORRECTED;
            case SettlementFact.Refunded refunded -> Item.Kind.CORRECTED;
            // a bill is collected when somebody pays it, and no longer is when it comes back after all
            case BillFact bill -> entry.changesExposure() ? Item.Kind.COLLECTED : Item.Kind.SHIFTED;
            case Fact other -> Item.Kind.BILLED;
        };
    }
}
