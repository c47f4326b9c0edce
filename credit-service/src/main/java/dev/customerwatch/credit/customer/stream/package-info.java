/** Keeps our copies of customers from the events of customer-service. */
@NullMarked
package dev.customerwatch.credit.customer.stream;

import org.jspecify.annotations.NullMarked;
