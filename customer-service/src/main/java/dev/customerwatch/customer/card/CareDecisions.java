package dev.customerwatch.customer.card;

import dev.customerwatch.customer.card.CardEvent.AccountOwnerAssigned;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.NoTeam;
import dev.customerwatch.customer.card.Outcome.OwnerKeepsFile;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.lending.Custody;
import dev.customerwatch.customer.people.TeamMember;
import java.time.Instant;
import java.util.List;

/** Who looks after a customer, and who keeps the file: never the same. */
final class CareDecisions {

    private CareDecisions() {}

    static Outcome assign(Customer customer, String accountOwner, Instant at) {
        var assigned = customer.with(customer.care().owned(accountOwner));
        if (assigned.equals(customer)) {
            return new Unchanged(customer);
        }
        return assigned.care().ownerKeepsFile()
                ? new OwnerKeepsFile(accountOwner)
                : new Changed(
                        assigned,
                        new AccountOwnerAssigned(assigned, customer.care().accountOwner(), at));
    }

    static Outcome keep(Customer customer, Custody by, Instant at) {
        var kept = customer.with(customer.care().kept(by));
        if (kept.equals(customer)) {
            return new Unchanged(customer);
        }
        return kept.care().ownerKeepsFile()
                ? new OwnerKeepsFile(String.valueOf(by.custodian()))
                : new Changed(kept, new CustomerProfileChanged(kept, List.of(), at));
    }

    static Outcome team(Customer customer, List<TeamMember> members, Instant at) {
        var teamed = customer.with(customer.care().lookedAfter(members));
        if (teamed.equals(customer)) {
            return new Unchanged(customer);
        }
        return members.isEmpty() || mayHaveTeam(customer)
                ? new Changed(teamed, new CustomerProfileChanged(teamed, List.of(), at))
                : new NoTeam(customer.profile().kind());
    }

    private static boolean mayHaveTeam(Customer customer) {
        return customer.care().grade() == Grade.KEY
                || customer.relation().keyAccount()
                || customer.profile().kind() == Kind.ENTERPRISE;
    }
}
