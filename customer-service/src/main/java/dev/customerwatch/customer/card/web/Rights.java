package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.web.Role;
import dev.customerwatch.web.Viewer;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may do with a customer, beyond what the access matrix says of their roles.
 *
 * @param inPlaceOf whose customers are the viewer's: their own, and those of the reps whose deputy they are now
 * @param borrowed customers whose cards the viewer has on loan now
 * @param regions to which a regional supervisor is bound; none for all
 * @param today of a viewer off site the customers of the day's visits, null on site
 */
record Rights(
        Viewer viewer,
        Set<String> inPlaceOf,
        Set<String> borrowed,
        Set<String> regions,
        @Nullable Set<String> today) {

    private static final Set<String> OF_A_REGION = Set.of(Role.REGIONAL_SUPERVISOR.name(), Role.SALES_REP.name());

    Rights {
        var own = new TreeSet<>(inPlaceOf);
        own.add(viewer.subject());
        inPlaceOf = Collections.unmodifiableSet(own);
        borrowed = Set.copyOf(borrowed);
        regions = Set.copyOf(regions);
    }

    /** What the viewer may do on their own account, on site. */
    Rights(Viewer viewer) {
        this(viewer, Set.of(), Set.of(), Set.of(), null);
    }

    boolean maySee(Customer customer) {
        return seesRegion(customer.profile().region())
                || looksAfter(customer)
                || keepsFile(customer)
                || borrows(customer);
    }

    /** The filter within what the viewer may list: a rep finds only customers that they look after. */
    CustomerFilter restrict(CustomerFilter asked) {
        if (viewer.seesOnlyOwnCustomers()) {
            return asked.with(CustomerKey.LOOKED_AFTER_BY, inPlaceOf);
        }
        return isBound() ? asked.within(CustomerKey.REGION, regions) : asked;
    }

    /** Whether the customers of a region are shown, whoever looks after them; those of none only to whoever sees all. */
    boolean seesRegion(@Nullable String region) {
        return !viewer.seesOnlyOwnCustomers() && (!isBound() || (region != null && regions.contains(region)));
    }

    /** Whoever supervises regions and does nothing more. */
    private boolean isBound() {
        return !regions.isEmpty() && OF_A_REGION.containsAll(viewer.roles());
    }

    /**
     * Personal data are shown, for a purpose, to whoever looks after the customer or has the card on loan (off site only
     * of the day's visits), and to managers.
     */
    boolean seesPersonalData(Customer customer) {
        if (viewer.has(Role.PRIVACY_OFFICER)) {
            return true;
        }
        return customer.keeping().isKept()
                && (manages() || (isVisitedToday(customer) && (sellsTo(customer) || helps(customer))));
    }

    /** What we know about a customer's business is for whoever sells to them, decides about them, or has the card. */
    boolean seesBusinessFacts(Customer customer) {
        return manages()
                || viewer.has(Role.REGIONAL_SUPERVISOR)
                || viewer.has(Role.CREDIT_CONTROLLER)
                || (isVisitedToday(customer) && (viewer.has(Role.SALES_REP) || helps(customer)));
    }

    boolean mayChange(Customer customer) {
        return manages() || viewer.has(Role.INTEGRATION) || sellsTo(customer);
    }

    /** Whether the viewer may say who looks after a new customer and how it is graded. */
    boolean choosesCare() {
        return manages() || viewer.has(Role.INTEGRATION);
    }

    boolean manages() {
        return viewer.has(Role.SALES_MANAGER) || viewer.has(Role.GENERAL_MANAGER);
    }

    private boolean isVisitedToday(Customer customer) {
        return today == null || today.contains(customer.id());
    }

    private boolean sellsTo(Customer customer) {
        return viewer.has(Role.SALES_REP) && looksAfter(customer);
    }

    /** On the team in whatever role, or with the card on loan. */
    private boolean helps(Customer customer) {
        return borrows(customer)
                || customer.care().team().stream()
                        .anyMatch(member -> member.user().equals(viewer.subject()));
    }

    private boolean looksAfter(Customer customer) {
        return customer.care().lookedAfterBy().stream().anyMatch(inPlaceOf::contains);
    }

    private boolean keepsFile(Customer customer) {
        return viewer.subject().equals(customer.care().custody().custodian());
    }

    private boolean borrows(Customer customer) {
        return borrowed.contains(customer.id());
    }
}
