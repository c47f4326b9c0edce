package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;

/**
 * What was agreed with the customer.
 *
 * @param since seq of the entry that last changed these terms
 */
public record Terms(Limits limits, PaymentTerm payment, Invoicing invoicing, long since) {}
