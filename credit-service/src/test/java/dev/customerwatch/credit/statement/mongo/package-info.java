/** Tests of statement.mongo. */
@NullMarked
package dev.customerwatch.credit.statement.mongo;

import org.jspecify.annotations.NullMarked;
