package dev.customerwatch.credit.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The trading cards, one per customer. */
public interface Cards {

    Optional<TradingCard> find(String customerId);

    /** Keeps a new one; false where the customer has one. */
    boolean add(TradingCard card);

    /** Changes one, deciding anew while somebody else was faster; empty where the customer has none. */
    Optional<TradingCard> change(String customerId, Function<TradingCard, TradingCard> change);

    /**
     * Cards by their customer's id.
     *
     * @param onlyPending leaves out what is approved or rejected
     * @param after the last one seen, null to begin with the first
     */
    List<TradingCard> list(boolean onlyPending, @Nullable String after, int most);
}
