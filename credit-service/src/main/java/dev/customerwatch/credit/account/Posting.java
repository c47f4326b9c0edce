package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;

/**
 * A signed amount on one part of an account.
 *
 * @param document whose open amount it changes: the order for RESERVED, the invoice for OPEN_INVOICES, the payment or
 *     credit note for ON_ACCOUNT
 */
public record Posting(Part part, String document, Money amount) {}
