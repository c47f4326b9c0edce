package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.order.ReverseInvoice;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings what pays, credits or gives up invoices into the ledger. */
public final class Settlement {

    private static final int AT_ONCE = 50;
    private static final int MOST_MOVES = 1_000;

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final InvoiceReading reading;
    private final OrderBook orders;
    private final Conversion conversion;

    public Settlement(
            Ledgers ledgers, Bookkeeping bookkeeping, InvoiceReading reading, OrderBook orders, Conversion conversion) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.reading = reading;
        this.orders = orders;
        this.conversion = conversion;
    }

    public Outcome receive(ReceivePayment command) {
        return once(
                command.customerId(),
                command.cause().key(),
                head -> command.decide(
                        head, invoices(head, command.shares(), command.payment().amount()), conversion));
    }

    public Outcome credit(CreditReturn command) {
        var customerId = command.customerId();
        var orderId = command.returned().orderId();
        return once(customerId, command.cause().key(), head -> {
            var history = orders.history(customerId, orderId);
            return command.decide(head, history, reading.upTo(head).ofOrder(customerId, orderId), conversion);
        });
    }

    public Outcome reverse(ReverseInvoice command) {
        return orders.reverse(
                command,
                head -> find(head, command.reversal().invoiceId())
                        .map(invoice ->
                                new ReverseInvoice.Reversed(invoice.orderId(), invoice.amount(), invoice.open())));
    }

    public Outcome allocate(AllocateReceipt command) {
        return once(command.customerId(), command.cause().key(), head -> {
            var left = left(head, command.documentId());
            return command.decide(head, left, invoices(head, command.shares(), left.orElse(null)), conversion);
        });
    }

    public Outcome refund(RefundReceipt command) {
        return once(
                command.customerId(),
                command.cause().key(),
                head -> isUnpaidBill(head, command.refund().documentId())
                        ? new Outcome.BillUnpaid(command.refund().documentId())
                        : command.decide(head, left(head, command.refund().documentId()), conversion));
    }

    public Outcome writeOff(WriteOff command) {
        return once(
                command.customerId(),
                command.cause().key(),
                head -> command.decide(head, find(head, command.invoiceId()), conversion));
    }

    public Outcome dispute(DisputeInvoice command) {
        return bookkeeping.post(
                command.customerId(), head -> command.decide(head, find(head, command.invoiceId()), conversion));
    }

    private Optional<Invoice> find(Account head, String invoiceId) {
        return reading.upTo(head).find(head.customerId(), List.of(invoiceId)).stream()
                .findFirst();
    }

    /** What of a payment or credit note lies on account, in its own currency; empty where it brought nothing there. */
    private Optional<Money> left(Account head, String documentId) {
        return ledgers.after(head.customerId(), 0, documentId, MOST_MOVES).stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.isOf(Part.ON_ACCOUNT, documentId))
                .flatMap(posting -> posting.original().stream())
                .reduce(Money::plus)
                .map(Money::negated);
    }

    /** What a bill brought may come to nothing until the whole of it was paid to us. */
    private boolean isUnpaidBill(Account head, String documentId) {
        var facts = ledgers.after(head.customerId(), 0, documentId, MOST_MOVES).stream()
                .map(Entry::fact)
                .toList();
        return BillFact.isUnpaidBill(documentId, facts);
    }

    private Outcome once(String customerId, String cause, Function<Account, Outcome> decide) {
        return ledgers.byCause(customerId, cause)
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> bookkeeping.post(customerId, decide));
    }

    /** The invoices that the shares name; without shares the open ones as they fall due, as many as the amount pays. */
    public List<Invoice> invoices(Account head, List<ReceivePayment.Share> shares, @Nullable Money amount) {
        var invoices = reading.upTo(head);
        if (!shares.isEmpty()) {
            var ids = shares.stream().map(ReceivePayment.Share::invoiceId).toList();
            return invoices.find(head.customerId(), ids);
        }
        return amount == null ? List.of() : open(invoices, head.customerId(), amount);
    }

    /** The open invoices as they fall due, as many as the amount pays. */
    private static List<Invoice> open(Invoices invoices, String customerId, Money amount) {
        var open = new ArrayList<Invoice>();
        var rest = amount.amount();
        while (rest.signum() > 0 && open.size() < Allocated.MOST) {
            var last = open.isEmpty() ? null : Invoices.Place.of(open.getLast());
            var more = invoices.list(customerId, true, last, AT_ONCE);
            if (more.isEmpty()) {
                return open;
            }
            open.addAll(more);
            for (var invoice : more) {
                rest = invoice.isOpenIn(amount.currency())
                        ? rest.subtract(invoice.open().amount())
                        : rest;
            }
        }
        return open;
    }
}
