/** When work that comes again falls due. */
@NullMarked
package dev.customerwatch.customer.schedule;

import org.jspecify.annotations.NullMarked;
