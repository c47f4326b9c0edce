/** Tests of over-limit requests. */
@NullMarked
package dev.customerwatch.credit.overlimit;

import org.jspecify.annotations.NullMarked;
