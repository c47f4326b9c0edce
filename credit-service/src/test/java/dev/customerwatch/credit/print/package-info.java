/** Tests of print. */
@NullMarked
package dev.customerwatch.credit.print;

import org.jspecify.annotations.NullMarked;
