/** Statements of account 对账单: what the customer is told of a month, and what the customer says to it. */
@NullMarked
package dev.customerwatch.credit.statement;

import org.jspecify.annotations.NullMarked;
