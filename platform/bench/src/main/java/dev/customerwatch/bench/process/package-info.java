/** Programs that are measured from outside, each in a JVM of its own. */
@NullMarked
package dev.customerwatch.bench.process;

import org.jspecify.annotations.NullMarked;
