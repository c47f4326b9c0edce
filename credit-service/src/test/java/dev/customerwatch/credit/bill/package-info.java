/** Tests of bills. */
@NullMarked
package dev.customerwatch.credit.bill;

import org.jspecify.annotations.NullMarked;
