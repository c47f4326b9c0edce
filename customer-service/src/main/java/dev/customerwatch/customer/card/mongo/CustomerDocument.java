package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Care;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Flags;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.card.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card as it is stored; flat, so that filters and indexes name plain fields. */
public record CustomerDocument(
        String customerId,
        @Nullable String code,
        String name,
        Kind kind,
        @Nullable String region,
        @Nullable Grade grade,
        @Nullable String accountOwner,
        CustomerState state,
        String stateReason,
        String stateActor,
        Instant stateSince,
        boolean onceInALife,
        boolean givenUp) {

    static CustomerDocument of(Customer customer) {
        var profile = customer.profile();
        var standing = customer.standing();
        return new CustomerDocument(
                customer.id(),
                profile.code(),
                profile.name(),
                profile.kind(),
                profile.region(),
                customer.care().grade(),
                customer.care().accountOwner(),
                standing.state(),
                standing.reason(),
                standing.actor(),
                standing.since(),
                customer.flags().onceInALife(),
                customer.flags().givenUp());
    }

    Customer customer() {
        return new Customer(
                customerId,
                new Profile(code, name, kind, region),
                new Care(grade, accountOwner),
                new Standing(state, stateReason, stateActor, stateSince),
                new Flags(onceInALife, givenUp));
    }

    /** Holds no name: what is printed may end in a log. */
    @Override
    public String toString() {
        return "CustomerDocument[" + customerId + "]";
    }
}
