package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.web.Refusal;
import java.time.Duration;

/** Waits a moment for a customer whose registration may still be on its way here. */
public final class Registered {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final KnownCustomers customers;

    public Registered(KnownCustomers customers) {
        this.customers = customers;
    }

    /**
     * Returns when the customer is known here.
     *
     * @throws Refusal 422 with Retry-After, where it is not after a second
     */
    public void require(String customerId) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (customers.find(customerId).isEmpty()) {
            if (System.nanoTime() >= end) {
                throw AccountProblems.unknownCustomer(customerId);
            }
            pause(customerId);
        }
    }

    private static void pause(String customerId) {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AccountProblems.unknownCustomer(customerId);
        }
    }
}
