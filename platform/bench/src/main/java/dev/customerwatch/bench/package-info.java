/** The benchmarks: what can be measured, and the command that measures it. */
@NullMarked
package dev.customerwatch.bench;

import org.jspecify.annotations.NullMarked;
