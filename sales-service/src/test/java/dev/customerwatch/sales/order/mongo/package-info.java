/** Tests of orders: their documents. */
@NullMarked
package dev.customerwatch.sales.order.mongo;

import org.jspecify.annotations.NullMarked;
