package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a bill as it was received has paid.
 *
 * @param onAccount what of it lies on account
 * @param covers what of it was set against invoices, in the order in which it was
 * @param claimed what of the covers is owed again already, from the first on
 */
public record Backing(Money onAccount, List<Cover> covers, Money claimed) {

    public Backing {
        covers = List.copyOf(covers);
    }

    /** What of the bill was set against one invoice. */
    public record Cover(String invoiceId, String orderId, Money amount, LocalDate issuedOn) {}

    /** What is owed again for an amount, the covers that come first at first. */
    List<BillFact.Claim> claims(Money amount, Supplier<String> ids) {
        var claims = new ArrayList<BillFact.Claim>();
        var skip = claimed;
        var rest = amount;
        for (var cover : covers) {
            var skipped = skip.min(cover.amount);
            skip = skip.minus(skipped);
            var taken = cover.amount.minus(skipped).min(rest);
            if (taken.isPositive()) {
                claims.add(new BillFact.Claim(ids.get(), cover.orderId, cover.invoiceId, taken, cover.issuedOn));
                rest = rest.minus(taken);
            }
        }
        if (rest.isPositive()) {
            throw new IllegalStateException("the bill has paid less than comes back of it: " + rest);
        }
        return claims;
    }
}
