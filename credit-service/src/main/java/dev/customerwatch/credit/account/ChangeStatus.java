package dev.customerwatch.credit.account;

import java.util.List;

/**
 * Suspends or closes an account, or opens it again.
 *
 * @param seenSeq the entry up to which the caller has seen the account; its standing must not have been decided since
 */
public record ChangeStatus(
        String customerId, Standing.Status status, String reason, String by, long seenSeq, Cause cause) {

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> changed(open);
        };
    }

    private Outcome changed(Account.Open open) {
        if (seenSeq < open.standing().since() || seenSeq > open.seq()) {
            return new Outcome.Stale(open.seq());
        }
        var before = open.standing().status();
        if (status == before) {
            return new Outcome.Unchanged();
        }
        var fact = new StatusFact.Changed(before, status, reason, by);
        return new Outcome.Appended(new Entry(open.with(status), cause, fact, List.of()));
    }
}
