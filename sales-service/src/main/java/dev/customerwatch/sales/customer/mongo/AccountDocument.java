package dev.customerwatch.sales.customer.mongo;

import org.jspecify.annotations.Nullable;

/**
 * A customer's credit account as far as sales asks: is it open, and is supply held?
 *
 * @param supplyHeld null for never
 */
record AccountDocument(boolean open, @Nullable Boolean supplyHeld) {

    static final AccountDocument UNKNOWN = new AccountDocument(false, null);

    AccountDocument open(boolean now) {
        return new AccountDocument(now, supplyHeld);
    }

    AccountDocument supplyHeld(boolean now) {
        return new AccountDocument(open, now);
    }

    boolean isSupplyHeld() {
        return Boolean.TRUE.equals(supplyHeld);
    }
}
