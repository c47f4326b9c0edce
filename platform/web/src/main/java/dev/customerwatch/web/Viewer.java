package dev.customerwatch.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks: the token's subject and its roles. A controller method takes it as an argument. */
public record Viewer(String subject, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role.name());
    }

    /** Whoever is a sales representative and nothing else sees only the customers they own. */
    public boolean seesOnlyOwnCustomers() {
        return roles.equals(Set.of(Role.SALES_REP.name()));
    }

    public boolean maySee(@Nullable String accountOwner) {
        return !seesOnlyOwnCustomers() || subject.equals(accountOwner);
    }
}
