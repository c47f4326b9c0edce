/** From the accepted order to the warning on the stream. */
@NullMarked
package dev.customerwatch.bench.warning;

import org.jspecify.annotations.NullMarked;
