/** Tests of customer stream. */
@NullMarked
package dev.customerwatch.credit.customer.stream;

import org.jspecify.annotations.NullMarked;
