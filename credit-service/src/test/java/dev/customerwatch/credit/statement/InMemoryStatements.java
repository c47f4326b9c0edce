package dev.customerwatch.credit.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Statements in a map. */
public final class InMemoryStatements implements Statements {

    private static final Comparator<Statement> BY_MONTH =
            Comparator.comparing(statement -> statement.key().month());

    private final ConcurrentSkipListMap<String, Versioned> statements = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Versioned> find(Statement.Key key) {
        return Optional.ofNullable(statements.get(key.id()));
    }

    @Override
    public boolean add(Statement statement) {
        return statements.putIfAbsent(statement.key().id(), new Versioned(statement, 1)) == null;
    }

    @Override
    public Optional<Versioned> change(Statement.Key key, UnaryOperator<Statement> change) {
        return Optional.ofNullable(statements.computeIfPresent(key.id(), (id, known) -> {
            var after = change.apply(known.statement());
            return after.equals(known.statement()) ? known : new Versioned(after, known.version() + 1);
        }));
    }

    @Override
    public Optional<Statement> before(Statement.Key key) {
        return of(key.customerId(), 10_000).stream()
                .filter(statement -> statement.key().month().isBefore(key.month()))
                .findFirst();
    }

    @Override
    public List<Statement> of(String customerId, int most) {
        return statements.values().stream()
                .map(Versioned::statement)
                .filter(statement -> statement.key().customerId().equals(customerId))
                .sorted(BY_MONTH.reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Statement> tasks(@Nullable String after, int most) {
        return statements.tailMap(after == null ? "" : after, false).values().stream()
                .map(Versioned::statement)
                .filter(Statement::isTask)
                .limit(most)
                .toList();
    }
}
