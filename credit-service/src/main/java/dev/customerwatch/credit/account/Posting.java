package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signed amount on one part of an account.
 *
 * @param document whose open amount it changes: the order for RESERVED, the invoice for OPEN_INVOICES, the payment,
 *     credit note or bill for ON_ACCOUNT, the bill for BILLS and CONTINGENT_BILLS, what was placed for STANDING_STOCK
 * @param exchange null where the document is in the account's currency
 */
public record Posting(
        Part part, String document, Money amount, @Nullable Exchange exchange) {

    public Posting(Part part, String document, Money amount) {
        this(part, document, amount, null);
    }

    /** What moved in the document's own currency; empty where only its value did. */
    public Optional<Money> original() {
        return exchange == null ? Optional.of(amount) : Optional.ofNullable(exchange.original());
    }

    /** Whether it is nothing but the difference between two rates. */
    public boolean movesValueOnly() {
        return exchange != null && exchange.difference() != null;
    }

    /** Whether it is what a rate newer than the document makes of it, or takes that back. */
    public boolean movesUnrealisedValue() {
        return exchange != null && exchange.difference() == Exchange.Difference.UNREALISED;
    }

    /** What of these newer rates made, or take back; empty where that comes to nothing. */
    public static Optional<Money> unrealised(Stream<Posting> postings) {
        return postings.filter(Posting::movesUnrealisedValue)
                .map(Posting::amount)
                .reduce(Money::plus)
                .filter(sum -> !sum.isZero());
    }

    public boolean isOf(Part other, String id) {
        return part == other && document.equals(id);
    }
}
