package dev.customerwatch.customer.people;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.util.HashSet;
import java.util.List;

/**
 * Somebody who looks after a customer together with its account owner.
 *
 * @param user user name
 */
public record TeamMember(String user, TeamRole role) {

    private static final int MOST = 20;

    /** Refuses with {@link UnfitText}, saying what was found. */
    public TeamMember {
        user = Words.user("user", user);
    }

    /** A team: nobody twice; refuses with {@link UnfitText}. */
    public static List<TeamMember> team(List<TeamMember> members) {
        if (members.size() > MOST) {
            throw new UnfitText("members", null, "must have 0.." + MOST + " members: " + members.size());
        }
        var seen = new HashSet<String>();
        for (var member : members) {
            if (!seen.add(member.user())) {
                throw new UnfitText("members", member.user(), "must name everybody once");
            }
        }
        return List.copyOf(members);
    }

    /** How a card's history tells of it. */
    public String text() {
        return user + " " + role;
    }
}
