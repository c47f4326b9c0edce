/** Statements of account in MongoDB. */
@NullMarked
package dev.customerwatch.credit.statement.mongo;

import org.jspecify.annotations.NullMarked;
