/** Tests of limitation. */
@NullMarked
package dev.customerwatch.credit.limitation;

import org.jspecify.annotations.NullMarked;
