/** Searching many cards. */
@NullMarked
package dev.customerwatch.bench.cards;

import org.jspecify.annotations.NullMarked;
