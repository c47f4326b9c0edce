package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.util.List;
import java.util.Optional;

/** Records that what lay on account was paid back to the customer. */
public record RefundReceipt(String customerId, Refund refund, String by, Cause cause) {

    /**
     * What was paid back.
     *
     * @param documentId the payment or credit note that had brought it
     */
    public record Refund(String refundId, String documentId, Money amount, String reason) {
        public Refund {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a refund must be above zero: " + amount);
            }
        }
    }

    /**
     * Decides.
     *
     * @param left what of the document lies on account, empty where it brought nothing
     */
    public Outcome decide(Account head, Optional<Money> left, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                left.map(it -> refunded(open, it, conversion))
                        .orElseGet(() -> new Outcome.UnknownReceipt(refund.documentId));
        };
    }

    private Outcome refunded(Account.Open open, Money left, Conversion conversion) {
        if (!left.currency().equals(refund.amount.currency())) {
            return new Outcome.OtherCurrency(left.currency(), refund.amount.currency());
        }
        if (refund.amount.compareTo(left) > 0) {
            return new Outcome.AboveAmount(refund.amount, left);
        }
        var fact = new SettlementFact.Refunded(
                refund.refundId, refund.documentId, refund.amount, left.minus(refund.amount), refund.reason, by);
        var postings = List.of(new Posting(Part.ON_ACCOUNT, refund.documentId, refund.amount));
        return conversion.appended(open, cause, fact, postings);
    }
}
