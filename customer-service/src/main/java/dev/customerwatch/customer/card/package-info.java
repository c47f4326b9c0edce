/** The customer card: who the customer is, who looks after it, and where the relation stands. */
@NullMarked
package dev.customerwatch.customer.card;

import org.jspecify.annotations.NullMarked;
