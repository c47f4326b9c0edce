package dev.customerwatch.credit.statement;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.LedgerReading;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.invoice.DateInvoice;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.statement.Sheet.Span;
import dev.customerwatch.credit.statement.Statement.Content;
import dev.customerwatch.credit.statement.Statement.Sent;
import dev.customerwatch.credit.statement.Statement.Told;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.credit.term.PaymentTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes statements of account, and does what follows from the answers. */
public final class StatementDesk {

    private final Statements statements;
    private final Ledgers ledgers;
    private final DueDates dueDates;
    private final BusinessCalendar calendar;
    private final Duration patience;

    /**
     * The desk.
     *
     * @param patience after which an unanswered statement becomes a task
     */
    public StatementDesk(
            Statements statements, Ledgers ledgers, DueDates dueDates, BusinessCalendar calendar, Duration patience) {
        this.statements = statements;
        this.ledgers = ledgers;
        this.dueDates = dueDates;
        this.calendar = calendar;
        this.patience = patience;
    }

    /** What became of sending. */
    public sealed interface Sending {
        record Done(Statement statement) implements Sending {}

        /** The customer has a statement of that month. */
        record Exists(Statement statement) implements Sending {}

        /** A statement of a later month was sent: what happened since is told there. */
        record Later(Statement.Key key) implements Sending {}
    }

    /** Makes and sends the statement of a month that is over. */
    public Sending send(Account.Open account, Statement.Key key, String by, Instant now) {
        var newest = statements.of(key.customerId(), 1).stream().findFirst();
        if (newest.isPresent() && newest.get().key().month().isAfter(key.month())) {
            return new Sending.Later(newest.get().key());
        }
        var told = statements.before(key).map(Statement::told).orElse(null);
        var sheet = sheet(account, key, account.seq(), told);
        var content = new Content(
                account.seq(),
                told,
                sheet.opening(),
                sheet.closing(),
                sheet.lines().size());
        var statement = new Statement(key, content, new Sent(by, now, now.plus(patience)), null, false, false);
        return statements.add(statement)
                ? new Sending.Done(statement)
                : new Sending.Exists(statements
                        .find(key)
                        .map(Statements.Versioned::statement)
                        .orElse(statement));
    }

    /** The lines of a statement, the same whenever they are read. */
    public Sheet sheet(Account.Open account, Statement statement) {
        return sheet(
                account,
                statement.key(),
                statement.content().seq(),
                statement.content().before());
    }

    /** Does what is due about a statement: an answer is overdue, or due dates count from the confirmation. Idempotent. */
    public void due(Statement.Key key, Instant now) {
        statements
                .change(key, statement -> statement.checked(now))
                .map(Statements.Versioned::statement)
                .filter(statement -> !statement.carriedOut())
                .ifPresent(statement ->
                        statement.confirmedOn().ifPresent(confirmedOn -> carryOut(statement, confirmedOn, now)));
    }

    /** What was invoiced with a term that counts from the confirmed statement falls due from there. */
    private void carryOut(Statement statement, LocalDate confirmedOn, Instant now) {
        if (ledgers.newest(statement.key().customerId()) instanceof Account.Open account) {
            entries(account, statement.content().seq()).stream()
                    .filter(entry -> isIn(statement, entry))
                    .flatMap(entry -> awaiting(entry).stream())
                    .forEach(invoiceId -> dueDates.date(new DateInvoice(
                            account.customerId(),
                            invoiceId,
                            confirmedOn,
                            calendar,
                            "statement",
                            Cause.request("confirmed:" + statement.key().month() + ":" + invoiceId, now))));
        }
        statements.change(statement.key(), Statement::done);
    }

    private boolean isIn(Statement statement, Entry entry) {
        var on = day(entry);
        var span = span(statement.key(), statement.content().before());
        return !on.isAfter(span.last()) && !span.isOpening(entry.seq(), on);
    }

    private static Optional<String> awaiting(Entry entry) {
        if (entry.fact() instanceof Fact.Invoiced invoiced) {
            var term = invoiced.awaiting();
            if (term != null && term.base() == PaymentTerm.Base.STATEMENT) {
                return Optional.of(invoiced.invoiceId());
            }
        }
        return Optional.empty();
    }

    private Sheet sheet(Account.Open account, Statement.Key key, long seq, @Nullable Told before) {
        return Sheet.of(account.currency(), entries(account, seq), span(key, before), this::day);
    }

    private List<Entry> entries(Account.Open account, long seq) {
        return LedgerReading.all(ledgers, account.customerId()).stream()
                .filter(entry -> entry.seq() <= seq)
                .toList();
    }

    private static Span span(Statement.Key key, @Nullable Told before) {
        return new Span(key.month().atDay(1), key.last(), before);
    }

    private LocalDate day(Entry entry) {
        return entry.fact() instanceof Fact.Invoiced invoiced
                ? invoiced.issuedOn()
                : calendar.dateOf(entry.cause().at());
    }
}
