package dev.customerwatch.credit.receivable;

import dev.customerwatch.credit.account.Part;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items by their document, each current to a seq of its account's ledger; can be dropped and is then read off anew. */
public interface Items {

    /** The seq up to which this account's items are read off its ledger, 0 where nothing is. */
    long readTo(String customerId);

    /** Moves {@link #readTo} on, never back. */
    void setReadTo(String customerId, long seq);

    Optional<Item> find(Item.Key key);

    /** Keeps the item, unless somebody else has kept one current to its seq or beyond. */
    void put(Item item);

    /** Those of all customers that were there at the end of a day and not closed before another. */
    List<Item> between(LocalDate closedAfter, LocalDate thereOn);

    /**
     * Those of one part of an account on which something is open, by their document.
     *
     * @param after the last document seen, null to begin with the first
     */
    List<Item> open(String customerId, Part part, @Nullable String after, int most);

    /** Those of all customers on which something is open in another currency than their account's. */
    List<Item> foreign(Currency currency);

    /** Those of one customer. */
    List<Item> between(String customerId, LocalDate closedAfter, LocalDate thereOn);
}
