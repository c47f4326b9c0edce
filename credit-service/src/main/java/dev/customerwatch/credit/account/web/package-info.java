/** Accounts over HTTP: opening, reading, limits, the ledger. */
@NullMarked
package dev.customerwatch.credit.account.web;

import org.jspecify.annotations.NullMarked;
