/** Tests of customer mongo. */
@NullMarked
package dev.customerwatch.credit.customer.mongo;

import org.jspecify.annotations.NullMarked;
