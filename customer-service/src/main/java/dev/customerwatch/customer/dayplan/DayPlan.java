package dev.customerwatch.customer.dayplan;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom a rep visits on a day.
 *
 * @param rep user name
 * @param customers ids, in the order of the visits
 */
public record DayPlan(String rep, LocalDate day, List<String> customers) {

    public DayPlan {
        customers = customers.stream().distinct().toList();
    }

    public boolean has(String customerId) {
        return customers.contains(customerId);
    }
}
