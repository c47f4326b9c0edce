/** Tests of orders: the running service over HTTP, broker and store. */
@NullMarked
package dev.customerwatch.sales.order.web;

import org.jspecify.annotations.NullMarked;
