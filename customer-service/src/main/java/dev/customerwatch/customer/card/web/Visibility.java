package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.lending.mongo.Loans;
import dev.customerwatch.customer.site.web.Whereabouts;
import dev.customerwatch.customer.staff.StaffMember;
import dev.customerwatch.customer.staff.mongo.StaffRegister;
import dev.customerwatch.customer.visit.mongo.Visits;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Role;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which customers a viewer sees, and may change. */
@Component
public final class Visibility {

    private final Customers customers;
    private final StaffRegister staff;
    private final Loans loans;
    private final Visits visits;
    private final Whereabouts whereabouts;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    Visibility(
            Customers customers,
            StaffRegister staff,
            Loans loans,
            Visits visits,
            Whereabouts whereabouts,
            CustomerSettings settings,
            BusinessClock clock) {
        this.customers = customers;
        this.staff = staff;
        this.loans = loans;
        this.visits = visits;
        this.whereabouts = whereabouts;
        this.settings = settings;
        this.clock = clock;
    }

    /** As of now, from where the viewer asks; managers need nobody's leave. */
    Rights rights(Viewer viewer) {
        var own = new Rights(viewer);
        if (own.manages()) {
            return own;
        }
        var user = viewer.subject();
        var now = clock.now();
        return new Rights(viewer, viewer.inPlaceOf(), loans.borrowedBy(user, now), regions(viewer), today(viewer, now));
    }

    private Set<String> regions(Viewer viewer) {
        return viewer.has(Role.REGIONAL_SUPERVISOR)
                ? staff.find(viewer.subject()).map(StaffMember::regions).orElseGet(Set::of)
                : Set.of();
    }

    /** A deputy makes the visits of the rep who is away. */
    private @Nullable Set<String> today(Viewer viewer, Instant now) {
        if (!whereabouts.isOffSite()) {
            return null;
        }
        var day = LocalDate.ofInstant(now, settings.zone());
        return viewer.owners().stream()
                .flatMap(user -> visits.customersOf(user, day).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the viewer sees the customers of a region, whoever looks after them; of none, those without a region. */
    public boolean seesRegion(Viewer viewer, @Nullable String region) {
        return rights(viewer).seesRegion(region);
    }

    public boolean maySee(Viewer viewer, Customer customer) {
        return rights(viewer).maySee(customer);
    }

    /** The customer; 404 where there is none that the viewer may see. */
    public KeptCustomer visible(Viewer viewer, String customerId) {
        return customers
                .find(customerId)
                .filter(kept -> maySee(viewer, kept.customer()))
                .orElseThrow(() -> CommonProblems.notFound("customerId", customerId));
    }

    /** The customer; 404 where the viewer may not see it, 403 where they may not change it, 409 where nobody may. */
    public KeptCustomer changeable(Viewer viewer, String customerId) {
        var kept = kept(viewer, customerId);
        var into = kept.customer().merging().into();
        if (into != null) {
            throw CustomerProblems.mergedAway(into);
        }
        return kept;
    }

    /** As {@link #changeable}, be it merged away or not. */
    KeptCustomer kept(Viewer viewer, String customerId) {
        var kept = visible(viewer, customerId);
        if (!rights(viewer).mayChange(kept.customer())) {
            throw new Refusal(CustomerProblems.NOT_YOURS);
        }
        if (!kept.customer().keeping().isKept()) {
            throw CustomerProblems.restricted(kept.customer().keeping().status());
        }
        return kept;
    }
}
