/** Orders as documents: their form, the store with its outbox, and what is logged and counted of each change. */
@NullMarked
package dev.customerwatch.sales.order.mongo;

import org.jspecify.annotations.NullMarked;
