package dev.customerwatch.credit.statement;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Statement runs in a map. */
public final class InMemoryStatementRuns implements StatementRuns {

    private final Map<YearMonth, StatementRun> runs = new ConcurrentHashMap<>();

    @Override
    public Optional<StatementRun> find(YearMonth month) {
        return Optional.ofNullable(runs.get(month));
    }

    @Override
    public boolean add(StatementRun run) {
        return runs.putIfAbsent(run.month(), run) == null;
    }

    @Override
    public Optional<StatementRun> change(YearMonth month, UnaryOperator<StatementRun> change) {
        return Optional.ofNullable(runs.computeIfPresent(month, (key, run) -> change.apply(run)));
    }
}
