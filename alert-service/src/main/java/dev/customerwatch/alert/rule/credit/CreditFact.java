package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the credit-overrun rule looks at. */
public sealed interface CreditFact extends Fact {

    /** From here on this limit is in force; the account is kept in this currency. */
    record LimitSet(CreditLimit limit, Currency currency) implements CreditFact {}

    /** Amounts moved together on the account, all for one cause. */
    record Posted(List<Posting> postings) implements CreditFact {
        public Posted {
            postings = List.copyOf(postings);
        }
    }

    /**
     * Rates newer than the documents made this of the exposure, or no longer do; the amounts stand in the postings.
     *
     * @param rate null where documents went down and no rate was told
     */
    record RatesMoved(Money unrealised, ExchangeEffect.@Nullable Rate rate) implements CreditFact {}

    /** The document is to be paid by the end of another day. */
    record DueChanged(String document, LocalDate dueOn) implements CreditFact {}

    /** So much of the document is in dispute from here on, zero for nothing any more: still exposure, but not dunned. */
    record Disputed(String document, Money amount) implements CreditFact {}

    /**
     * Somebody asked that an order may go beyond the limit, decided it, or let the order pass.
     *
     * @param verdict as {@link Approval} has them
     */
    record OverLimit(
            String order,
            String verdict,
            @Nullable Money excess,
            @Nullable String by,
            @Nullable Instant until) implements CreditFact {

        Approval at(Instant instant) {
            return new Approval(order, verdict, excess, by, instant, until);
        }
    }

    /** A bill was not paid; what it had paid is owed again on these documents, each posted by itself. */
    record BillDishonoured(String bill, List<String> claims) implements CreditFact {
        public BillDishonoured {
            claims = List.copyOf(claims);
        }
    }

    /**
     * What a group hears of one of its members, as the member's own rule hears it: of invoices, orders that wait and bills.
     *
     * @param member id of the customer
     */
    record OfMember(String member, CreditFact fact) implements CreditFact {}

    /** An order waits because credit held it. */
    record OrderHeld(String order) implements CreditFact {}

    /** An order does not wait, or no longer. */
    record HoldEnded(String order) implements CreditFact {}
}
