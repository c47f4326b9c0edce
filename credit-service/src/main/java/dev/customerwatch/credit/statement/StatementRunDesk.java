package dev.customerwatch.credit.statement;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.statement.StatementDesk.Sending;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Sends the statements of a month to all customers, each once, however often it is begun or goes on after a stop. */
public final class StatementRunDesk {

    private static final int AT_ONCE = 200;

    private final StatementRuns runs;
    private final StatementDesk desk;
    private final Ledgers ledgers;
    private final int atOnce;

    public StatementRunDesk(StatementRuns runs, StatementDesk desk, Ledgers ledgers) {
        this(runs, desk, ledgers, AT_ONCE);
    }

    StatementRunDesk(StatementRuns runs, StatementDesk desk, Ledgers ledgers, int atOnce) {
        this.runs = runs;
        this.desk = desk;
        this.ledgers = ledgers;
        this.atOnce = atOnce;
    }

    /** Begins the run of a month that is over; the one that there is, where somebody began it before. */
    public StatementRun begin(YearMonth month, String by, Instant now) {
        var run = StatementRun.of(month, by, now);
        return runs.add(run) ? run : runs.find(month).orElse(run);
    }

    /** Goes on with the next customers. Idempotent. */
    public void due(YearMonth month, Instant now) {
        runs.find(month).filter(run -> run.finishedAt() == null).ifPresent(run -> next(run, now));
    }

    private void next(StatementRun run, Instant now) {
        var customers = ledgers.accounts(run.after(), atOnce);
        if (customers.isEmpty()) {
            runs.change(run.month(), current -> current.finished(run.after(), now));
            return;
        }
        var made = send(run, customers, now);
        var last = customers.getLast();
        runs.change(run.month(), current -> current.done(run.after(), last, made, customers.size() - made));
    }

    private long send(StatementRun run, List<String> customers, Instant now) {
        return customers.stream()
                .filter(customerId -> ledgers.newest(customerId) instanceof Account.Open account
                        && isMade(run, desk.send(account, new Statement.Key(customerId, run.month()), run.by(), now)))
                .count();
    }

    private static boolean isMade(StatementRun run, Sending sending) {
        return switch (sending) {
            case Sending.Done done -> true;
            case Sending.Exists exists -> run.made(exists.statement());
            case Sending.Later later -> false;
        };
    }
}
