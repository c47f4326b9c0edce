package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.order.OverdueDebts;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Marks invoices as they become overdue, and says what is overdue too long. */
public final class OverdueInvoices implements OverdueDebts {

    private static final int AT_ONCE = 200;

    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final InvoiceReading reading;
    private final BusinessCalendar calendar;
    private final Patience patience;
    private final Conversion conversion;

    public OverdueInvoices(
            Ledgers ledgers,
            Bookkeeping bookkeeping,
            InvoiceReading reading,
            BusinessCalendar calendar,
            Patience patience,
            Conversion conversion) {
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.reading = reading;
        this.calendar = calendar;
        this.patience = patience;
        this.conversion = conversion;
    }

    /**
     * How long and how much may be overdue before credit orders are held.
     *
     * @param days overdue by more than this
     * @param floor above this, in the account's currency: what is less is dust
     */
    public record Patience(int days, BigDecimal floor) {}

    /** Marks an invoice, if it is overdue by now; to be called when its due date is over. */
    public Outcome mark(Invoice due, Instant now) {
        var overdueAt = calendar.startOf(due.dueOn().plusDays(1));
        var command = new MarkOverdue(due.invoiceId(), calendar, now.isBefore(overdueAt) ? overdueAt : now);
        return bookkeeping.post(due.customerId(), head -> {
            var current = reading.upTo(head).find(due.customerId(), List.of(due.invoiceId()));
            var invoice = current.isEmpty() ? due : current.getFirst();
            var key = "overdue:" + invoice.invoiceId() + ":" + invoice.dueOn();
            return ledgers.byCause(due.customerId(), key)
                    .<Outcome>map(Outcome.Repeated::new)
                    .orElseGet(() -> command.decide(head, invoice, conversion));
        });
    }

    @Override
    public Optional<Money> tooLong(Account.Open account, Instant now) {
        var before = calendar.dateOf(now).minusDays(patience.days());
        return Optional.of(overdue(account, before))
                .filter(late -> late.amount().compareTo(patience.floor()) > 0);
    }

    /** What is open and not in dispute on invoices that were due before a day. */
    private Money overdue(Account.Open account, LocalDate before) {
        var invoices = reading.upTo(account);
        var sum = Money.zero(account.currency());
        var page = invoices.list(account.customerId(), true, null, AT_ONCE);
        while (!page.isEmpty() && page.getFirst().dueOn().isBefore(before)) {
            for (var invoice : page) {
                sum = invoice.dueOn().isBefore(before) ? sum.plus(counted(account, invoice)) : sum;
            }
            page = invoices.list(account.customerId(), true, Invoices.Place.of(page.getLast()), AT_ONCE);
        }
        return sum;
    }

    private Money counted(Account.Open account, Invoice invoice) {
        return conversion.counted(account, Part.OPEN_INVOICES, invoice.invoiceId(), invoice.undisputed());
    }
}
