package dev.customerwatch.alert.rule;

/**
 * Whom a rule looks at.
 *
 * @param company the company that the installation serves
 * @param id the customer's identifier
 */
public record Customer(String company, String id) {}
