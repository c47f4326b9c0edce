/** Tests of order stream. */
@NullMarked
package dev.customerwatch.credit.order.stream;

import org.jspecify.annotations.NullMarked;
