/** Tests of orders: their events and those that they read. */
@NullMarked
package dev.customerwatch.sales.order.stream;

import org.jspecify.annotations.NullMarked;
