/** The event about confirmed statements. */
@NullMarked
package dev.customerwatch.credit.statement.stream;

import org.jspecify.annotations.NullMarked;
