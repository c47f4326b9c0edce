/** How imports bring history. */
@NullMarked
package dev.customerwatch.sales.history.mongo;

import org.jspecify.annotations.NullMarked;
