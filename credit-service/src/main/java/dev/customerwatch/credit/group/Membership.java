package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes a customer into a group, or out of it, in the customer's own ledger: each entry there says whether it counts in a group.
 *
 * @param currency of the group's limit
 * @param joins or leaves
 */
public record Membership(String customerId, String groupId, Currency currency, boolean joins, String by, Cause cause) {

    /**
     * Decides.
     *
     * @param unrealised what newer exchange rates make of an account; asked where it comes or goes
     */
    public Outcome decide(Account head, Function<Account.Open, Optional<Money>> unrealised) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> joins ? joined(open, unrealised) : left(open, unrealised);
        };
    }

    private Outcome joined(Account.Open open, Function<Account.Open, Optional<Money>> unrealised) {
        var group = open.terms().group();
        if (groupId.equals(group)) {
            return new Outcome.Unchanged();
        }
        if (group != null) {
            return new Outcome.InGroup(customerId, group);
        }
        if (!open.currency().equals(currency)) {
            return new Outcome.OtherCurrency(currency, open.currency());
        }
        var made = unrealised.apply(open).orElse(null);
        return appended(open.inGroup(groupId), new GroupFact.Joined(groupId, made, by));
    }

    private Outcome left(Account.Open open, Function<Account.Open, Optional<Money>> unrealised) {
        return groupId.equals(open.terms().group())
                ? appended(
                        open.inGroup(null),
                        new GroupFact.Left(groupId, unrealised.apply(open).orElse(null), by))
                : new Outcome.Unchanged();
    }

    private Outcome appended(Account.Open after, GroupFact fact) {
        return new Outcome.Appended(new Entry(after, cause, fact, List.of()));
    }
}
