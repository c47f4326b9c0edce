/** Whom a rep visits on which day. */
@NullMarked
package dev.customerwatch.customer.dayplan;

import org.jspecify.annotations.NullMarked;
