package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets what lies on account against invoices 核销, those that are named, else those due longest.
 *
 * @param documentId the payment or credit note that brought it
 */
public record AllocateReceipt(String customerId, String documentId, List<Share> shares, String by, Cause cause) {

    public AllocateReceipt {
        shares = Shares.distinct(shares);
    }

    /**
     * Decides.
     *
     * @param left what of the document lies on account, empty where it brought nothing
     * @param invoices current to the head: those that the shares name, or without shares the open ones as they fall due
     */
    public Outcome decide(Account head, Optional<Money> left, List<Invoice> invoices, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                left.map(it -> allocated(open, it, new Shares(shares, invoices), conversion))
                        .orElseGet(() -> new Outcome.UnknownReceipt(documentId));
        };
    }

    private Outcome allocated(Account.Open open, Money left, Shares named, Conversion conversion) {
        var refusal = named.refusal(left);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var allocated = named.set(left);
        if (allocated.allocations().isEmpty()) {
            return new Outcome.Unchanged();
        }
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(Part.ON_ACCOUNT, documentId, left.minus(allocated.rest())));
        allocated.allocations().forEach(allocation -> postings.add(allocation.posting()));
        var fact = new SettlementFact.Allocated(documentId, allocated.allocations(), allocated.rest(), by);
        return conversion.appended(open, cause, fact, postings);
    }
}
