/** Tests of orders: tables of every transition, and properties over random histories. */
@NullMarked
package dev.customerwatch.sales.order;

import org.jspecify.annotations.NullMarked;
