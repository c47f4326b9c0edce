package dev.customerwatch.alert.rule;

/**
 * Identity of an alert; the severity is no part of it.
 *
 * @param rule name of the rule, e.g. {@code CREDIT}
 * @param company the company that the installation serves
 * @param customerId whom the alert is about: a customer, or a group of customers
 * @param group whether it is a group
 */
public record AlertKey(String rule, String company, String customerId, boolean group) {

    /** An alert about a single customer. */
    public AlertKey(String rule, String company, String customerId) {
        this(rule, company, customerId, false);
    }

    public static AlertKey of(String rule, Customer customer) {
        return new AlertKey(rule, customer.company(), customer.id(), customer.group());
    }

    /** The key as it is written, e.g. {@code CREDIT|default|019b8bab-…}. */
    @Override
    public String toString() {
        return rule + "|" + company + "|" + customerId;
    }
}
