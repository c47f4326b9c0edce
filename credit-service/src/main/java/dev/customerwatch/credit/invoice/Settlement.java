package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Brings payments and credit notes into the ledger. */
public final class Settlement {

    private static final int AT_ONCE = 50;

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final InvoiceReading reading;

    public Settlement(Ledgers ledgers, Bookkeeping bookkeeping, InvoiceReading reading) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.reading = reading;
    }

    public Outcome receive(ReceivePayment command) {
        return once(command.customerId(), command.cause().key(), head -> command.decide(head, invoices(head, command)));
    }

    public Outcome credit(CreditReturn command) {
        return once(
                command.customerId(),
                command.cause().key(),
                head -> command.decide(
                        head,
                        reading.upTo(head)
                                .ofOrder(
                                        command.customerId(), command.returned().orderId())));
    }

    private Outcome once(String customerId, String cause, Function<Account, Outcome> decide) {
        return ledgers.byCause(customerId, cause)
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> bookkeeping.post(customerId, decide));
    }

    private List<Invoice> invoices(Account head, ReceivePayment command) {
        var invoices = reading.upTo(head);
        if (command.shares().isEmpty()) {
            return open(invoices, command.customerId(), command.payment().amount());
        }
        var ids = command.shares().stream().map(ReceivePayment.Share::invoiceId).toList();
        return invoices.find(command.customerId(), ids);
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
                rest = rest.subtract(invoice.open().amount());
            }
        }
        return open;
    }
}
