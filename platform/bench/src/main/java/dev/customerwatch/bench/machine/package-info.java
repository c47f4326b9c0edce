/** The one-machine run: how soon it serves, how much memory it takes. */
@NullMarked
package dev.customerwatch.bench.machine;

import org.jspecify.annotations.NullMarked;
