package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings bills and what becomes of them into the ledger. */
public final class BillBook {

    private static final int MOST_MOVES = 1_000;

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final InvoiceReading invoices;
    private final Settlement settlement;
    private final BillReading reading;
    private final BusinessCalendar calendar;
    private final Set<BillPaper.Kind> counted;
    private final Conversion conversion;
    private final BillClaims claims;

    /**
     * The book.
     *
     * @param counted kinds of bills that count as exposure while they are passed on
     */
    public BillBook(
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            InvoiceReading invoices,
            Settlement settlement,
            BillReading reading,
            BusinessCalendar calendar,
            Set<BillPaper.Kind> counted,
            Conversion conversion,
            BillClaims claims) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.invoices = invoices;
        this.settlement = settlement;
        this.reading = reading;
        this.calendar = calendar;
        this.counted = Set.copyOf(counted);
        this.conversion = conversion;
        this.claims = claims;
    }

    /** Receives units that no other account receives or has; of two that come with the same ones, one is turned away. */
    public Outcome receive(ReceiveBill command) {
        return ledgers.byCause(command.customerId(), command.cause().key())
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> claimed(command, BillClaim.of(command)));
    }

    private Outcome claimed(ReceiveBill command, BillClaim claim) {
        return switch (claims.claim(claim, command.cause().recordedAt())) {
            case BillClaims.Claiming.Busy busy -> new Outcome.BillClaimed(claim.number());
            case BillClaims.Claiming.Claimed claimed -> {
                claimed.lapsed().forEach(lapsed -> reading.upTo(ledgers.newest(lapsed.customerId())));
                var outcome = received(command);
                claims.release(claim);
                yield outcome;
            }
        };
    }

    private Outcome received(ReceiveBill command) {
        return once(command.customerId(), command.cause(), head -> {
            var paper = command.paper();
            var paid = settlement.invoices(head, command.shares(), paper.amount());
            return command.decide(head, paid, known(head, paper.number()), conversion);
        });
    }

    /** This account's bills of a number, and those of others that we have not passed on: what we passed on may come again. */
    private List<Bill> known(Account head, String number) {
        return reading.upTo(head).ofNumber(number).stream()
                .filter(bill -> bill.customerId().equals(head.customerId())
                        || !bill.state().isPassedOn())
                .toList();
    }

    /** Passes on, pledges, presents or settles, for a person. */
    public Outcome move(String customerId, BillPart part, Handling handling, Cause cause) {
        return move(new MoveBill(
                customerId, part, handling.party(), handling.reason(), counted, calendar, handling.by(), cause));
    }

    public Outcome dishonour(DishonourBill command) {
        return once(
                command.customerId(),
                command.cause(),
                head -> command.decide(
                        head, find(head, command.part().billId()), bill -> backing(head, bill), conversion));
    }

    /** Settles a bill that was passed on when its day is over: whoever has it has not come back. Idempotent. */
    public Outcome mature(Bill due, Instant now) {
        var maturedAt = calendar.startOf(due.paper().dueOn().plusDays(1));
        var part = new BillPart(due.billId(), null, due.billId(), BillState.SETTLED);
        var recordedAt = now.isBefore(maturedAt) ? maturedAt : now;
        var cause = new Cause("matured:" + due.billId(), maturedAt, recordedAt, null, null);
        var command = new MoveBill(due.customerId(), part, null, null, counted, calendar, null, cause);
        return once(
                due.customerId(),
                cause,
                head -> find(head, due.billId())
                        .filter(bill -> bill.state().isPassedOn())
                        .map(bill -> command.decide(head, Optional.of(bill), conversion))
                        .orElseGet(Outcome.Unchanged::new));
    }

    private Outcome move(MoveBill command) {
        return once(
                command.customerId(),
                command.cause(),
                head -> command.decide(head, find(head, command.part().billId()), conversion));
    }

    private Optional<Bill> find(Account head, String billId) {
        return reading.upTo(head).find(billId).filter(bill -> bill.customerId().equals(head.customerId()));
    }

    private Backing backing(Account head, Bill bill) {
        var entries = ledgers.after(head.customerId(), 0, bill.root(), MOST_MOVES);
        var currency = bill.paper().amount().currency();
        var onAccount = entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.isOf(Part.ON_ACCOUNT, bill.root()))
                .flatMap(posting -> posting.original().stream())
                .reduce(Money.zero(currency), Money::plus)
                .negated();
        var claimed = bill.isRoot()
                ? bill.claimed()
                : find(head, bill.root()).map(Bill::claimed).orElse(Money.zero(currency));
        return new Backing(onAccount, covers(head, entries, bill.root()), claimed);
    }

    private List<Backing.Cover> covers(Account head, List<Entry> entries, String root) {
        var allocations =
                entries.stream().flatMap(entry -> paid(entry.fact(), root)).toList();
        var ids = allocations.stream().map(Allocation::invoiceId).toList();
        var issuedOn = invoices.upTo(head).find(head.customerId(), ids).stream()
                .collect(Collectors.toMap(Invoice::invoiceId, Invoice::issuedOn));
        return allocations.stream()
                .map(it -> new Backing.Cover(
                        it.invoiceId(),
                        it.orderId(),
                        it.amount(),
                        Objects.requireNonNull(issuedOn.get(it.invoiceId()))))
                .toList();
    }

    private static Stream<Allocation> paid(Fact fact, String root) {
        return switch (fact) {
            case BillFact.Received received -> of(received.billId(), root, received.allocations());
            case SettlementFact.Allocated allocated -> of(allocated.documentId(), root, allocated.allocations());
            case Fact other -> Stream.empty();
        };
    }

    private static Stream<Allocation> of(String documentId, String root, List<Allocation> allocations) {
        return documentId.equals(root) ? allocations.stream() : Stream.empty();
    }

    private Outcome once(String customerId, Cause cause, Function<Account, Outcome> decide) {
        var outcome = ledgers.byCause(customerId, cause.key())
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> bookkeeping.post(customerId, decide));
        if (outcome instanceof Outcome.Appended appended) {
            reading.upTo(appended.entry().after()); // so that whoever did it finds the bill at once
        }
        return outcome;
    }
}
