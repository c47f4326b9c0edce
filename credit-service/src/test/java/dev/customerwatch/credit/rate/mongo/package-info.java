/** Tests of exchange rates. */
@NullMarked
package dev.customerwatch.credit.rate.mongo;

import org.jspecify.annotations.NullMarked;
