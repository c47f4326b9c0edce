/** Tests of exchange rates. */
@NullMarked
package dev.customerwatch.credit.rate;

import org.jspecify.annotations.NullMarked;
