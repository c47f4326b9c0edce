package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;

/** An amount set against invoices, and what is left of it for none. */
public record Allocated(List<Allocation> allocations, Money rest) {

    /** Larger payments are allocated by several calls; what is left stays on the account. */
    static final int MOST = 200;

    public Allocated {
        allocations = List.copyOf(allocations);
    }

    /** The amount set against these invoices one after the other; those in other currencies are left alone. */
    static Allocated inOrder(Money amount, List<Invoice> invoices) {
        var allocations = new ArrayList<Allocation>();
        var rest = amount;
        for (var invoice : invoices) {
            if (rest.isPositive() && invoice.isOpenIn(rest.currency()) && allocations.size() < MOST) {
                var allocation = invoice.take(rest);
                allocations.add(allocation);
                rest = rest.minus(allocation.amount());
            }
        }
        return new Allocated(allocations, rest);
    }

    /** The invoices go down, the rest stays on the account under the document that brought it. */
    public List<Posting> postings(String document) {
        var postings = new ArrayList<Posting>();
        allocations.forEach(allocation -> postings.add(allocation.posting()));
        if (!rest.isZero()) {
            postings.add(new Posting(Part.ON_ACCOUNT, document, rest.negated()));
        }
        return postings;
    }
}
