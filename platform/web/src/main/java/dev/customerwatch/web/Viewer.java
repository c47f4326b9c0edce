package dev.customerwatch.web;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the token's subject and its roles. A controller method takes it as an argument.
 *
 * @param inPlaceOf the users in whose place they act now
 */
public record Viewer(String subject, Set<String> roles, Set<String> inPlaceOf) {

    public Viewer {
        roles = Set.copyOf(roles);
        inPlaceOf = Set.copyOf(inPlaceOf);
    }

    /** Somebody who acts for nobody else. */
    public Viewer(String subject, Set<String> roles) {
        this(subject, roles, Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role.name());
    }

    /** Whoever is a sales representative and nothing else sees only the customers they own, or act for the owner of. */
    public boolean seesOnlyOwnCustomers() {
        return roles.equals(Set.of(Role.SALES_REP.name()));
    }

    /** Whose customers are the viewer's now: their own, and those of the users in whose place they act. */
    public Set<String> owners() {
        var owners = new TreeSet<>(inPlaceOf);
        owners.add(subject);
        return Collections.unmodifiableSet(owners);
    }

    public boolean maySee(@Nullable String accountOwner) {
        return !seesOnlyOwnCustomers()
                || subject.equals(accountOwner)
                || (accountOwner != null && inPlaceOf.contains(accountOwner));
    }
}
