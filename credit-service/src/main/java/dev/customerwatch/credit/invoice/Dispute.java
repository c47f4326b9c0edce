package dev.customerwatch.credit.invoice;

import dev.customerwatch.money.Money;

/** What of an invoice the customer does not accept: still exposure, out of dunning. */
public record Dispute(Money amount, String reason) {}
