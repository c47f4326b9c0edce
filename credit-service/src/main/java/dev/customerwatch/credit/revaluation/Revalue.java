package dev.customerwatch.credit.revaluation;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.exchange.Position;
import dev.customerwatch.credit.rate.ExchangeRate;
import java.util.List;

/** Values documents of one account by a rate; what that changes is an exchange difference that is not realised. */
public record Revalue(ExchangeRate rate, Cause cause) {

    /**
     * Decides.
     *
     * @param positions current to the head
     */
    public Outcome decide(Account head, List<Position> positions) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.Unchanged();
            case Account.Open open -> revalued(open, positions);
        };
    }

    private Outcome revalued(Account.Open open, List<Position> positions) {
        var postings = positions.stream()
                .filter(position -> position.isIn(rate.base()))
                .flatMap(position -> position.revalued(rate).stream())
                .toList();
        return postings.isEmpty()
                ? new Outcome.Unchanged()
                : new Outcome.Appended(Entry.following(open, cause, new Fact.Revalued(rate), postings));
    }
}
