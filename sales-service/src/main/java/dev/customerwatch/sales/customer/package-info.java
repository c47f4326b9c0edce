/** What sales knows of customers, from the events of customer-service and credit-service. */
@NullMarked
package dev.customerwatch.sales.customer;

import org.jspecify.annotations.NullMarked;
