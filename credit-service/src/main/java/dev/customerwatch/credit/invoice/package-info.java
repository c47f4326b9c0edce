/** Invoices with what is open on them, read off the ledger, and what pays them: payments and credit notes. */
@NullMarked
package dev.customerwatch.credit.invoice;

import org.jspecify.annotations.NullMarked;
