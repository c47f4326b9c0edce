/** Bills 票据 by which customers pay: held, passed on, presented, settled, or come back unpaid. */
@NullMarked
package dev.customerwatch.credit.bill;

import org.jspecify.annotations.NullMarked;
