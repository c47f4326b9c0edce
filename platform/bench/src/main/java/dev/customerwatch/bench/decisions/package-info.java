/** How many orders credit-service decides in a second. */
@NullMarked
package dev.customerwatch.bench.decisions;

import org.jspecify.annotations.NullMarked;
