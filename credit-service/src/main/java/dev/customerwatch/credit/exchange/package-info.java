/** Brings documents in other currencies into an account's. */
@NullMarked
package dev.customerwatch.credit.exchange;

import org.jspecify.annotations.NullMarked;
