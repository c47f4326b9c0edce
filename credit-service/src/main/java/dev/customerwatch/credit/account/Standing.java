package dev.customerwatch.credit.account;

import org.jspecify.annotations.Nullable;

/**
 * What people decided about an account beside its terms.
 *
 * @param supplyHold null while supply goes on
 * @param since seq of the entry that last changed this
 */
public record Standing(@Nullable SupplyHold supplyHold, long since) {}
