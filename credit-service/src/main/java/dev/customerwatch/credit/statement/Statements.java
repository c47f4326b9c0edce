package dev.customerwatch.credit.statement;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The statements of account, one per customer and month. */
public interface Statements {

    /** A statement and how often it was changed. */
    record Versioned(Statement statement, long version) {}

    Optional<Versioned> find(Statement.Key key);

    /** Keeps a new one; false where the customer has one of that month. */
    boolean add(Statement statement);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<Versioned> change(Statement.Key key, UnaryOperator<Statement> change);

    /** A customer's newest statement of a month before this one. */
    Optional<Statement> before(Statement.Key key);

    /** A customer's statements, the newest month first. */
    List<Statement> of(String customerId, int most);

    /**
     * Those that customers are to be asked about, by their id.
     *
     * @param after the last one seen, null to begin with the first
     */
    List<Statement> tasks(@Nullable String after, int most);
}
