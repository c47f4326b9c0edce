/** Placing orders at sales-service alone, beside a bare endpoint, bare inserts and raw sends. */
@NullMarked
package dev.customerwatch.bench.orders;

import org.jspecify.annotations.NullMarked;
