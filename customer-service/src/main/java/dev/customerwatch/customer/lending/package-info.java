/** Who keeps the file of a customer, and to whom it is lent. */
@NullMarked
package dev.customerwatch.customer.lending;

import org.jspecify.annotations.NullMarked;
