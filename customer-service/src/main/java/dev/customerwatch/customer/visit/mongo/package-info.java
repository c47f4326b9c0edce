/** Visits in the store. */
@NullMarked
package dev.customerwatch.customer.visit.mongo;

import org.jspecify.annotations.NullMarked;
