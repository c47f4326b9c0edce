/** What store and broker do by themselves, to hold figures against. */
@NullMarked
package dev.customerwatch.bench.yardstick;

import org.jspecify.annotations.NullMarked;
