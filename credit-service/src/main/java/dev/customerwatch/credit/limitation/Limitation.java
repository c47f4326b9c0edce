package dev.customerwatch.credit.limitation;

import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.statement.Statement;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when what is open on a document can be enforced: a number of years from its due date, from the last demand, or from the day
 * on which the customer last confirmed a statement that has it.
 *
 * @param restart null where nothing has started it anew
 * @param time for which a claim can be enforced
 */
public record Limitation(LocalDate dueOn, @Nullable Restart restart, Period time) {

    /** What starts the time anew. */
    public enum Cause {
        DEMAND,
        STATEMENT
    }

    /** When it was started anew, and by what. */
    public record Restart(Cause cause, LocalDate on) {}

    /** Of a document that has a due date, as things stand at the end of a day. */
    public static Limitation of(
            Item item, LocalDate dueOn, List<Demand> demands, List<Statement> statements, LocalDate day, Period time) {
        var asked = demands.stream()
                .filter(demand -> demand.isAbout(item.key().document()))
                .map(demand -> new Restart(Cause.DEMAND, demand.on()));
        var confirmed = statements.stream()
                .filter(statement ->
                        !item.firstOn().isAfter(statement.key().month().atEndOfMonth()))
                .flatMap(statement -> statement.confirmedOn().stream())
                .map(on -> new Restart(Cause.STATEMENT, on));
        var limitation = new Limitation(dueOn, null, time);
        for (var restart : Stream.concat(asked, confirmed)
                .filter(one -> !one.on().isAfter(day))
                .sorted(Comparator.comparing(Restart::on))
                .toList()) {
            limitation = limitation.restarted(restart);
        }
        return limitation;
    }

    /** The last day on which it can be enforced. */
    public LocalDate endsOn() {
        return (restart == null ? dueOn : restart.on()).plus(time);
    }

    /** What comes while the time does not run yet, or has run out, starts nothing. */
    private Limitation restarted(Restart next) {
        var runs = next.on().isAfter(dueOn) && !next.on().isAfter(endsOn());
        return runs ? new Limitation(dueOn, next, time) : this;
    }
}
