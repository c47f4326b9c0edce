/** Waiting for something to change, in this process or in another one. */
@NullMarked
package dev.customerwatch.sales.changes;

import org.jspecify.annotations.NullMarked;
