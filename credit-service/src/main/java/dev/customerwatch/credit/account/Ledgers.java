package dev.customerwatch.credit.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledgers of all customers. */
public interface Ledgers {

    /** The account as this process last saw it; somebody else may have added entries since. */
    Account head(String customerId);

    /** The account after its newest entry. */
    Account newest(String customerId);

    /** The entries about one order, in their order. */
    List<Entry> ofOrder(String customerId, String orderId);

    Optional<Entry> byCause(String customerId, String key);

    /**
     * The entries behind a seq, in their order.
     *
     * @param document only those that move an amount of this document; null for all
     */
    List<Entry> after(String customerId, long seq, @Nullable String document, int most);

    /** The entries that say what limit was in force, in their order. */
    List<Entry> aboutLimits(String customerId);

    /** The entries by which orders were held that nobody has struck off, in their order. */
    List<Entry> held(String customerId);

    /** Strikes off the entries by which an order was held. */
    void noLongerHeld(String customerId, String orderId);

    /**
     * The accounts that were opened, by their customer's id.
     *
     * @param after the last one seen, null to begin with the first
     */
    List<String> accounts(@Nullable String after, int most);

    /** The accounts with entries that others have still to follow. */
    List<String> waiting();

    /**
     * Strikes off what an entry said would be due.
     *
     * @param again when it is due again, null for never
     */
    void done(String customerId, long seq, @Nullable Instant again);

    /** Adds the next entry, unless its place or its cause is taken. */
    Appending append(Entry entry);

    /** What became of adding an entry. */
    sealed interface Appending {

        record Stored() implements Appending {}

        /** Somebody else added an entry with this seq: decide anew. */
        record Taken() implements Appending {}

        /** The ledger holds an entry of the same cause. */
        record Known(Entry earlier) implements Appending {}
    }
}
