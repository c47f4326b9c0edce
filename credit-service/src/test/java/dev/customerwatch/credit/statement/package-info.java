/** Tests of statement. */
@NullMarked
package dev.customerwatch.credit.statement;

import org.jspecify.annotations.NullMarked;
