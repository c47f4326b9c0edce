package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Records that a bill, or a part of it, was not paid 拒付. What lies on account of it is taken back first; for the rest the
 * customer owes again: due on the bill's day, as old as the invoices that it had paid.
 *
 * @param part what of the bill it is
 * @param ids of what is owed again
 */
public record DishonourBill(
        String customerId, BillPart part, Supplier<String> ids, String reason, String by, Cause cause) {

    /**
     * Decides.
     *
     * @param bill current to the head, empty where the account has none of this id
     * @param backing what the bill has paid; asked for a bill that is there
     */
    public Outcome decide(Account head, Optional<Bill> bill, Function<Bill, Backing> backing, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                bill.map(it -> dishonoured(open, it, backing, conversion))
                        .orElseGet(() -> new Outcome.UnknownBill(part.billId()));
        };
    }

    private Outcome dishonoured(Account.Open open, Bill bill, Function<Bill, Backing> backing, Conversion conversion) {
        var refusal = part.refusal(bill);
        return refusal.isPresent() ? refusal.get() : appended(open, bill, backing.apply(bill), conversion);
    }

    private Outcome appended(Account.Open open, Bill bill, Backing backing, Conversion conversion) {
        var amount = part.amount() == null ? bill.paper().amount() : part.amount();
        var fromAccount = backing.onAccount().min(amount);
        var claims = backing.claims(amount.minus(fromAccount), ids);
        var claimed = backing.claimed().plus(amount.minus(fromAccount));
        var whole = bill.isRoot() && part.isWhole(bill);
        var step = part.step(bill, false, whole ? claimed : part.none(bill));
        var fact = new BillFact.Dishonoured(step, claims, claimed, reason, by);
        return conversion.appended(open, cause, fact, postings(bill, amount, fromAccount, claims));
    }

    private static List<Posting> postings(Bill bill, Money amount, Money fromAccount, List<BillFact.Claim> claims) {
        var postings = new ArrayList<Posting>();
        bill.part().ifPresent(from -> postings.add(new Posting(from, bill.billId(), amount.negated())));
        if (fromAccount.isPositive()) {
            postings.add(new Posting(Part.ON_ACCOUNT, bill.root(), fromAccount));
        }
        claims.forEach(claim -> postings.add(claim.posting()));
        return postings;
    }
}
