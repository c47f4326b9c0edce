/** Tests of invoices and what pays them. */
@NullMarked
package dev.customerwatch.credit.invoice;

import org.jspecify.annotations.NullMarked;
