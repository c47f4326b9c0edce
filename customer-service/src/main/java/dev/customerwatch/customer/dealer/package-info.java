/** What dealers have in stock and sell, and what they should order. */
@NullMarked
package dev.customerwatch.customer.dealer;

import org.jspecify.annotations.NullMarked;
