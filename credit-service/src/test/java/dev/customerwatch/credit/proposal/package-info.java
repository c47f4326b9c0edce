/** Tests of proposal. */
@NullMarked
package dev.customerwatch.credit.proposal;

import org.jspecify.annotations.NullMarked;
