/** The reviews of each month in the store. */
@NullMarked
package dev.customerwatch.customer.supervision.mongo;

import org.jspecify.annotations.NullMarked;
