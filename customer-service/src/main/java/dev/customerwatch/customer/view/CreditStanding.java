package dev.customerwatch.customer.view;

import dev.customerwatch.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands with credit-service.
 *
 * @param status of the account, null where no account was heard of
 * @param figures null where nothing was heard
 * @param overdue invoices that are late, as far as they were heard of
 */
public record CreditStanding(
        @Nullable String status,
        @Nullable Boolean supplyHeld,
        @Nullable Figures figures,
        List<KnownInvoice> overdue) {

    public CreditStanding {
        overdue = List.copyOf(overdue);
    }

    /** The account after the newest event: absolute amounts. */
    public record Figures(Money exposure, Money reserved, Money projected, Limit limit) {}

    /** {@code kind} says whether there is one: NOT_DECIDED, NONE, AMOUNT, UNLIMITED. */
    public record Limit(String kind, @Nullable Money amount) {}
}
