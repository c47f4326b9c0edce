/** Tells others of exchange rates: credit.reference.v1. */
@NullMarked
package dev.customerwatch.credit.rate.stream;

import org.jspecify.annotations.NullMarked;
