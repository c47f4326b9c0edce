/** sales-service: what customers order, and what became of it. */
@NullMarked
package dev.customerwatch.sales;

import org.jspecify.annotations.NullMarked;
