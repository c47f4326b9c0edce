package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;

/**
 * A signed amount on one part of an account.
 *
 * @param document whose open amount it changes: the order for RESERVED, the invoice for OPEN_INVOICES, the payment,
 *     credit note or bill for ON_ACCOUNT, the bill for BILLS and CONTINGENT_BILLS
 */
public record Posting(Part part, String document, Money amount) {}
