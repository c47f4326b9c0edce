/** Statements of account over HTTP, as JSON, CSV and on paper. */
@NullMarked
package dev.customerwatch.credit.statement.web;

import org.jspecify.annotations.NullMarked;
