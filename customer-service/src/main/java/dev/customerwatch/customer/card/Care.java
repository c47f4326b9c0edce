package dev.customerwatch.customer.card;

import dev.customerwatch.customer.lending.Custody;
import dev.customerwatch.customer.people.TeamMember;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How we look after a customer.
 *
 * @param accountOwner user name of the rep in charge
 * @param custody who keeps the file
 * @param team who looks after it together with the account owner
 */
public record Care(@Nullable Grade grade, @Nullable String accountOwner, Custody custody, List<TeamMember> team) {

    public static final Care NONE = new Care(null, null);

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Care {
        accountOwner = Words.userOrNull("accountOwner", accountOwner);
        team = TeamMember.team(team);
    }

    /** Without team, and nobody keeps the file. */
    public Care(@Nullable Grade grade, @Nullable String accountOwner) {
        this(grade, accountOwner, Custody.NONE, List.of());
    }

    /** The user names of those who look after the customer. */
    public Set<String> lookedAfterBy() {
        var users = new LinkedHashSet<String>();
        if (accountOwner != null) {
            users.add(accountOwner);
        }
        team.forEach(member -> users.add(member.user()));
        return users;
    }

    Care graded(Grade to) {
        return new Care(to, accountOwner, custody, team);
    }

    Care owned(String owner) {
        return new Care(grade, owner, custody, team);
    }

    Care kept(Custody by) {
        return new Care(grade, accountOwner, by, team);
    }

    Care lookedAfter(List<TeamMember> by) {
        return new Care(grade, accountOwner, custody, by);
    }

    /** Whether the account owner would keep the file of their own customer. */
    boolean ownerKeepsFile() {
        return accountOwner != null && accountOwner.equals(custody.custodian());
    }
}
