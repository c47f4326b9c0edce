/** Tests of invoice mongo. */
@NullMarked
package dev.customerwatch.credit.invoice.mongo;

import org.jspecify.annotations.NullMarked;
