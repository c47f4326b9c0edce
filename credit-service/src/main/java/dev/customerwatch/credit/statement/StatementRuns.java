package dev.customerwatch.credit.statement;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The statement runs, one per month. */
public interface StatementRuns {

    Optional<StatementRun> find(YearMonth month);

    /** Keeps a new one; false where there is one of that month. */
    boolean add(StatementRun run);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<StatementRun> change(YearMonth month, UnaryOperator<StatementRun> change);
}
