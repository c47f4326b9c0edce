/** A customer's credit account as an append-only ledger: each decision is one entry with its postings and the totals after it. */
@NullMarked
package dev.customerwatch.credit.account;

import org.jspecify.annotations.NullMarked;
