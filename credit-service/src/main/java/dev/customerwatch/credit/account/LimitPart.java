package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a part of an account a limit of its own, also below what stands there.
 *
 * @param limit null for none
 * @param seenSeq the entry up to which the caller has seen the account; the terms must not have changed since
 */
public record LimitPart(
        String customerId, Part part, @Nullable Money limit, String reason, String by, long seenSeq, Cause cause) {

    public LimitPart {
        if (!part.mayBeLimited()) {
            throw new IllegalArgumentException("nothing is owed on this part: " + part);
        }
        if (limit != null) {
            limit = new Limit.UpTo(limit).amount();
        }
    }

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> limited(open);
        };
    }

    private Outcome limited(Account.Open open) {
        if (seenSeq < open.terms().since() || seenSeq > open.seq()) {
            return new Outcome.Stale(open.seq());
        }
        if (limit != null && !limit.currency().equals(open.currency())) {
            return new Outcome.OtherCurrency(open.currency(), limit.currency());
        }
        var parts = open.terms().parts();
        var after = parts.with(part, limit);
        if (after.equals(parts)) {
            return new Outcome.Unchanged();
        }
        var fact = new LimitFact.PartLimited(part, parts.of(part).orElse(null), limit, reason, by);
        return new Outcome.Appended(new Entry(open.with(after), cause, fact, List.of()));
    }
}
