package dev.customerwatch.credit.file;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The credit files, one per customer; who has none has an empty one. */
public interface CreditFiles {

    /** A file and how often it was changed, 0 while it is empty. */
    record Versioned(CreditFile file, long version) {}

    /** What became of a change. */
    sealed interface Changing {
        record Changed(Versioned after) implements Changing {}

        /** Somebody changed the file since the version that was seen. */
        record Stale(long current) implements Changing {}
    }

    Versioned find(String customerId);

    /**
     * Changes one, deciding anew while somebody else was faster.
     *
     * @param seen the version that it must still have; empty where any will do
     */
    Changing change(String customerId, OptionalLong seen, UnaryOperator<CreditFile> change);

    /**
     * Files whose review is due, by their customer's id.
     *
     * @param after the last one seen, null to begin with the first
     */
    List<CreditFile> due(@Nullable String after, int most);
}
