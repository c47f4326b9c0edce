/** The customer service: one card per customer. */
@NullMarked
package dev.customerwatch.customer;

import org.jspecify.annotations.NullMarked;
