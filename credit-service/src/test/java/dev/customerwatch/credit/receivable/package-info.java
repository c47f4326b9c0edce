/** Tests of receivables. */
@NullMarked
package dev.customerwatch.credit.receivable;

import org.jspecify.annotations.NullMarked;
