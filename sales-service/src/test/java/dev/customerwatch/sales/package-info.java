/** Tests of sales-service as a whole, and what they share. */
@NullMarked
package dev.customerwatch.sales;

import org.jspecify.annotations.NullMarked;
