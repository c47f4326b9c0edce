package dev.customerwatch.credit.account;

import dev.customerwatch.credit.term.PaymentTerm;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with the customer.
 *
 * @param group the group in which the customer counts, null where it is in none
 * @param parts limits of their own that parts of the account have
 * @param since seq of the entry that last changed these terms
 */
public record Terms(
        Limits limits,
        PaymentTerm payment,
        Invoicing invoicing,
        @Nullable String group,
        PartLimits parts,
        long since) {}
