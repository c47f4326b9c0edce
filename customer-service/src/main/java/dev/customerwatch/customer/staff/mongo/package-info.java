/** The staff as the store keeps it. */
@NullMarked
package dev.customerwatch.customer.staff.mongo;

import org.jspecify.annotations.NullMarked;
