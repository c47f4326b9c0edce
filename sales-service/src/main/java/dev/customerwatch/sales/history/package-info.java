/** What imports bring from other systems: past orders, past returns, and each customer's history when an import is complete. */
@NullMarked
package dev.customerwatch.sales.history;

import org.jspecify.annotations.NullMarked;
