package dev.customerwatch.alert.rule;

/**
 * Whom a rule looks at: a customer, or a group of customers that share a limit.
 *
 * @param company the company that the installation serves
 * @param id the customer's identifier, or the group's
 * @param group whether it is a group
 */
public record Customer(String company, String id, boolean group) {

    /** A single customer. */
    public Customer(String company, String id) {
        this(company, id, false);
    }
}
