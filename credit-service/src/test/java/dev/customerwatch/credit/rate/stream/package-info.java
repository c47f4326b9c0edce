/** Tests of exchange rates. */
@NullMarked
package dev.customerwatch.credit.rate.stream;

import org.jspecify.annotations.NullMarked;
