/** The events of customer-service, as far as sales reads them. */
@NullMarked
package dev.customerwatch.sales.customer.stream;

import org.jspecify.annotations.NullMarked;
