/** Mailing lists: saved searches, and who of those found may be written to. */
@NullMarked
package dev.customerwatch.customer.mailing;

import org.jspecify.annotations.NullMarked;
