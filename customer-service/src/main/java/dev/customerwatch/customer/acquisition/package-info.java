/** How new customers are won: by which methods, at what cost, and whether they are worth it. */
@NullMarked
package dev.customerwatch.customer.acquisition;

import org.jspecify.annotations.NullMarked;
