/** Tests of the company ceiling. */
@NullMarked
package dev.customerwatch.credit.ceiling;

import org.jspecify.annotations.NullMarked;
