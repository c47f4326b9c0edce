/** Receivables over HTTP, as JSON and CSV. */
@NullMarked
package dev.customerwatch.credit.receivable.web;

import org.jspecify.annotations.NullMarked;
