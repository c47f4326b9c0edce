/** Our own copies of customers and of whether their accounts are open. */
@NullMarked
package dev.customerwatch.sales.customer.mongo;

import org.jspecify.annotations.NullMarked;
