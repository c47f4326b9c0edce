/** Tests of payment terms. */
@NullMarked
package dev.customerwatch.credit.term;

import org.jspecify.annotations.NullMarked;
