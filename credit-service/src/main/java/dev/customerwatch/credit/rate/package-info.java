/** What one currency is worth in another, from a day on. */
@NullMarked
package dev.customerwatch.credit.rate;

import org.jspecify.annotations.NullMarked;
