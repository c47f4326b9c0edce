/** Events of orders as they are published, and credit's events as far as orders read them. */
@NullMarked
package dev.customerwatch.sales.order.stream;

import org.jspecify.annotations.NullMarked;
