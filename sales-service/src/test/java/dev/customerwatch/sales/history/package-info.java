/** How imports bring history. */
@NullMarked
package dev.customerwatch.sales.history;

import org.jspecify.annotations.NullMarked;
