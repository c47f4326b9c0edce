/** The events of the staff. */
@NullMarked
package dev.customerwatch.customer.staff.stream;

import org.jspecify.annotations.NullMarked;
