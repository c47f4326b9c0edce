package dev.customerwatch.credit.account;

import java.util.List;

/**
 * Stops supply on credit, or lets it go on.
 *
 * @param held to stop it
 * @param seenSeq the entry up to which the caller has seen the account; supply must not have been decided since
 */
public record ChangeSupply(String customerId, boolean held, String reason, String by, long seenSeq, Cause cause) {

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
        if (held == open.isSupplyHeld()) {
            return new Outcome.Unchanged();
        }
        var after = open.withSupply(held ? new SupplyHold(cause.at(), reason, by) : null);
        var fact = held ? new SupplyFact.Held(reason, by) : new SupplyFact.Resumed(reason, by);
        return new Outcome.Appended(new Entry(after, cause, fact, List.of()));
    }
}
