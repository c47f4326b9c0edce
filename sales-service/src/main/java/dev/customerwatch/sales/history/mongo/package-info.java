/** Imports, past returns and histories as they are stored. */
@NullMarked
package dev.customerwatch.sales.history.mongo;

import org.jspecify.annotations.NullMarked;
