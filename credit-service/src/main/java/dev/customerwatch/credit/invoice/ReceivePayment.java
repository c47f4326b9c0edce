package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books a payment: against the invoices that the payer names, else against the open ones, the one due longest first; what
 * is left stays on the account.
 */
public record ReceivePayment(String customerId, Payment payment, List<Share> shares, String by, Cause cause) {

    public ReceivePayment {
        shares = Shares.distinct(shares);
    }

    /**
     * What was paid.
     *
     * @param reference the payer's or bank's own, null where none was given
     */
    public record Payment(
            String paymentId, Money amount, @Nullable String reference) {
        private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(13);

        public Payment {
            if (!amount.isPositive() || amount.amount().compareTo(TOO_MUCH) >= 0) {
                throw new IllegalArgumentException("a payment must be above zero and below 10^13: " + amount);
            }
        }
    }

    /** What of the payment the payer means for one invoice. */
    public record Share(String invoiceId, Money amount) {
        public Share {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a share must be above zero: " + amount);
            }
        }
    }

    /**
     * Decides.
     *
     * @param invoices current to the head: those that the shares name, or without shares the open ones as they fall due
     */
    public Outcome decide(Account head, List<Invoice> invoices, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> received(open, invoices, conversion);
        };
    }

    private Outcome received(Account.Open open, List<Invoice> invoices, Conversion conversion) {
        var named = new Shares(shares, invoices);
        var refusal = named.refusal(payment.amount);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        // nobody minds the invoices of a closed account any more: what its payer does not name stays on account
        var allocated = open.isClosed() && shares.isEmpty()
                ? new Allocated(List.of(), payment.amount)
                : named.set(payment.amount);
        var fact = new Fact.Paid(
                payment.paymentId, payment.amount, payment.reference, allocated.allocations(), allocated.rest(), by);
        return conversion.appended(open, cause, fact, allocated.postings(payment.paymentId));
    }
}
