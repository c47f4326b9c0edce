/** Tests of statement.stream. */
@NullMarked
package dev.customerwatch.credit.statement.stream;

import org.jspecify.annotations.NullMarked;
