package dev.customerwatch.customer.card;

import java.time.Instant;

/** Customers to start a test from. */
final class CustomerFixtures {

    static final Instant AT = Instant.parse("2026-01-05T01:00:00.000Z");
    static final Instant LATER = Instant.parse("2026-01-06T01:00:00.000Z");
    static final Profile ENTERPRISE = new Profile("C-1001", "江南春机械有限公司", Kind.ENTERPRISE, "EAST");

    private CustomerFixtures() {}

    static Customer in(CustomerState state) {
        return new Customer("c", ENTERPRISE, Care.NONE, standing(state), Flags.NONE);
    }

    static Standing standing(CustomerState state) {
        return new Standing(state, "because", "rep1", AT);
    }
}
