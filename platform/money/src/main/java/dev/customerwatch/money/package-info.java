/** Exact amounts of money: the only value type that the services share. */
@NullMarked
package dev.customerwatch.money;

import org.jspecify.annotations.NullMarked;
