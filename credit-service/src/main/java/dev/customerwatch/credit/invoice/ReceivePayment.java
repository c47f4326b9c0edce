package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Books a payment: against the invoices that the payer names, else against the open ones, the one due longest first; what
 * is left stays on the account.
 */
public record ReceivePayment(String customerId, Payment payment, List<Share> shares, String by, Cause cause) {

    public ReceivePayment {
        shares = List.copyOf(shares);
        var named = new HashSet<String>();
        for (var share : shares) {
            if (!named.add(share.invoiceId)) {
                throw new IllegalArgumentException("an invoice must be named once: " + share.invoiceId);
            }
        }
        if (shares.size() > Allocated.MOST) {
            throw new IllegalArgumentException("at most " + Allocated.MOST + " invoices: " + shares.size());
        }
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
    public Outcome decide(Account head, List<Invoice> invoices) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> received(open, invoices);
        };
    }

    private Outcome received(Account.Open open, List<Invoice> invoices) {
        var byId = invoices.stream().collect(Collectors.toMap(Invoice::invoiceId, Function.identity()));
        var refusal = refusal(open, byId);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var allocated = shares.isEmpty() ? Allocated.inOrder(payment.amount, invoices) : named(byId);
        var fact = new Fact.Paid(
                payment.paymentId, payment.amount, payment.reference, allocated.allocations(), allocated.rest(), by);
        return new Outcome.Appended(Entry.following(open, cause, fact, allocated.postings(payment.paymentId)));
    }

    private Allocated named(Map<String, Invoice> invoices) {
        var allocations = new ArrayList<Allocation>();
        var rest = payment.amount;
        for (var share : shares) {
            var invoice = invoices.get(share.invoiceId);
            if (invoice != null) {
                allocations.add(invoice.take(share.amount));
                rest = rest.minus(share.amount);
            }
        }
        return new Allocated(allocations, rest);
    }

    private Optional<Outcome.Refused> refusal(Account.Open open, Map<String, Invoice> invoices) {
        var foreign = payment.amount.currency().equals(open.currency())
                ? shares.stream()
                        .map(share -> share.amount.currency())
                        .filter(currency -> !currency.equals(open.currency()))
                        .findFirst()
                : Optional.of(payment.amount.currency());
        if (foreign.isPresent()) {
            return Optional.of(new Outcome.OtherCurrency(open.currency(), foreign.get()));
        }
        return shares.stream()
                .flatMap(share -> refusal(share, invoices.get(share.invoiceId)).stream())
                .findFirst()
                .or(this::aboveAmount);
    }

    private static Optional<Outcome.Refused> refusal(Share share, @Nullable Invoice invoice) {
        if (invoice == null) {
            return Optional.of(new Outcome.UnknownInvoice(share.invoiceId));
        }
        // paid on delivery in another currency, perhaps: nothing is open on it
        var open = invoice.isOpen() ? invoice.open() : Money.zero(share.amount.currency());
        return share.amount.compareTo(open) > 0
                ? Optional.of(new Outcome.AboveOpen(share.invoiceId, share.amount, open))
                : Optional.empty();
    }

    private Optional<Outcome.Refused> aboveAmount() {
        var sum = shares.stream().map(Share::amount).reduce(Money.zero(payment.amount.currency()), Money::plus);
        return sum.compareTo(payment.amount) > 0
                ? Optional.of(new Outcome.AboveAmount(sum, payment.amount))
                : Optional.empty();
    }
}
