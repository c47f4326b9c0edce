package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.people.mongo.Deputies;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Role;
import dev.customerwatch.web.Viewer;
import org.springframework.stereotype.Component;

/** Which customers a viewer sees, and may change. */
@Component
public final class Visibility {

    private final Customers customers;
    private final Deputies deputies;
    private final BusinessClock clock;

    Visibility(Customers customers, Deputies deputies, BusinessClock clock) {
        this.customers = customers;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** With the customers of those whose deputy the viewer is now. */
    Rights rights(Viewer viewer) {
        return viewer.has(Role.SALES_REP)
                ? new Rights(viewer, deputies.actingFor(viewer.subject(), clock.now()))
                : new Rights(viewer);
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

    /** The customer; 404 where the viewer may not see it, 403 where they may not change it. */
    public KeptCustomer changeable(Viewer viewer, String customerId) {
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
