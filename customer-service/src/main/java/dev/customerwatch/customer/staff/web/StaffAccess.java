package dev.customerwatch.customer.staff.web;

import dev.customerwatch.customer.staff.mongo.Departures;
import dev.customerwatch.customer.staff.mongo.Deputies;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.access.Access;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The access of users as the staff register has it: this service owns it and need not hear of it. */
@Component
final class StaffAccess implements Access {

    private final Departures departures;
    private final Deputies deputies;
    private final BusinessClock clock;

    StaffAccess(Departures departures, Deputies deputies, BusinessClock clock) {
        this.departures = departures;
        this.deputies = deputies;
        this.clock = clock;
    }

    @Override
    public boolean hasEnded(String user) {
        return departures.hasLeft(user);
    }

    @Override
    public Set<String> inPlaceOf(String user) {
        return deputies.actingFor(user, clock.now());
    }
}
