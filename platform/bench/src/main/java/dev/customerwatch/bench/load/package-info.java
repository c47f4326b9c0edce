/** HTTP clients that cost little beside what they measure. */
@NullMarked
package dev.customerwatch.bench.load;

import org.jspecify.annotations.NullMarked;
