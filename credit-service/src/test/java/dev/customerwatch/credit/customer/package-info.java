/** Tests of customer. */
@NullMarked
package dev.customerwatch.credit.customer;

import org.jspecify.annotations.NullMarked;
