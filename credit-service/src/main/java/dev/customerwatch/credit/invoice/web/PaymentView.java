package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it was booked.
 *
 * @param allocations what of it was set against which invoice, and what is open there afterwards
 * @param unallocated what is left for no invoice: it stays on the account
 * @param figures the account after it
 * @param version the account's after it
 */
record PaymentView(
        String paymentId,
        String customerId,
        Money amount,
        Instant receivedAt,
        @Nullable String reference,
        List<Allocation> allocations,
        Money unallocated,
        Figures figures,
        long version) {

    static PaymentView of(Entry entry) {
        if (entry.fact() instanceof Fact.Paid paid && entry.after() instanceof Account.Open open) {
            return new PaymentView(
                    paid.paymentId(),
                    entry.customerId(),
                    paid.amount(),
                    entry.cause().at(),
                    paid.reference(),
                    paid.allocations(),
                    paid.unallocated(),
                    Figures.of(entry, open),
                    entry.seq());
        }
        throw new IllegalArgumentException(
                "entry must be a payment: " + entry.cause().key());
    }
}
