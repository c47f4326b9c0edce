package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.web.Role;
import dev.customerwatch.web.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may do with a customer, beyond what the access matrix says of their roles.
 *
 * @param actsFor the reps in whose place the viewer acts now
 */
record Rights(Viewer viewer, Set<String> actsFor) {

    Rights {
        actsFor = Set.copyOf(actsFor);
    }

    /** What the viewer may do on their own account. */
    Rights(Viewer viewer) {
        this(viewer, Set.of());
    }

    boolean maySee(Customer customer) {
        var owner = customer.care().accountOwner();
        return viewer.maySee(owner) || (owner != null && actsFor.contains(owner));
    }

    /** The filter within what the viewer may see: a rep finds only their own customers; empty where that is none. */
    Optional<CustomerFilter> restrict(CustomerFilter asked) {
        if (!viewer.seesOnlyOwnCustomers()) {
            return Optional.of(asked);
        }
        var owners = new TreeSet<>(actsFor);
        owners.add(viewer.subject());
        var owner = asked.accountOwner();
        if (owner != null) {
            owners.retainAll(Set.of(owner));
        }
        return owners.isEmpty() ? Optional.empty() : Optional.of(asked.with(CustomerKey.ACCOUNT_OWNER, owners));
    }

    /** Personal data are shown, for a purpose, to whoever looks after the customer, and to managers. */
    boolean seesPersonalData(Customer customer) {
        if (viewer.has(Role.PRIVACY_OFFICER)) {
            return true;
        }
        return customer.keeping().isKept() && (manages() || owns(customer.care().accountOwner()));
    }

    /** What we know about a customer's business is for whoever sells to them or decides about them. */
    boolean seesBusinessFacts() {
        return manages()
                || viewer.has(Role.SALES_REP)
                || viewer.has(Role.REGIONAL_SUPERVISOR)
                || viewer.has(Role.CREDIT_CONTROLLER);
    }

    boolean mayChange(Customer customer) {
        return manages() || viewer.has(Role.INTEGRATION) || owns(customer.care().accountOwner());
    }

    /** Whether the viewer may say who looks after a new customer and how it is graded. */
    boolean choosesCare() {
        return manages() || viewer.has(Role.INTEGRATION);
    }

    boolean manages() {
        return viewer.has(Role.SALES_MANAGER) || viewer.has(Role.GENERAL_MANAGER);
    }

    private boolean owns(@Nullable String accountOwner) {
        return viewer.has(Role.SALES_REP)
                && accountOwner != null
                && (viewer.subject().equals(accountOwner) || actsFor.contains(accountOwner));
    }
}
