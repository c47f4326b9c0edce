/** What other services tell of a customer, as far as it was heard: orders, credit, complaints, alerts. */
@NullMarked
package dev.customerwatch.customer.view;

import org.jspecify.annotations.NullMarked;
