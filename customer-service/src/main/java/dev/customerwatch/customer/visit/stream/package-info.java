/** The visits' events. */
@NullMarked
package dev.customerwatch.customer.visit.stream;

import org.jspecify.annotations.NullMarked;
