/** Payments and invoices over HTTP. */
@NullMarked
package dev.customerwatch.credit.invoice.web;

import org.jspecify.annotations.NullMarked;
