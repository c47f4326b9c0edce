package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.customer.KnownCustomer;
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
     * Returns when the customer is known here and no other card counts in the place of this one.
     *
     * @throws Refusal 422: with Retry-After, where it is not known after a second; naming the card that counts
     */
    public void require(String customerId) {
        var into = known(customerId).mergedInto();
        if (into != null) {
            throw CustomerProblems.mergedCustomer(customerId, into);
        }
    }

    private KnownCustomer known(String customerId) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var found = customers.find(customerId);
        while (found.isEmpty()) {
            if (System.nanoTime() >= end) {
                throw CustomerProblems.unknownCustomer(customerId);
            }
            pause(customerId);
            found = customers.find(customerId);
        }
        return found.get();
    }

    private static void pause(String customerId) {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CustomerProblems.unknownCustomer(customerId);
        }
    }
}
