/** Reads what sales publishes about orders and turns it into commands on the ledger. */
@NullMarked
package dev.customerwatch.credit.order.stream;

import org.jspecify.annotations.NullMarked;
