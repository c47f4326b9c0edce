/** What the ledger tells others: its entries as events of credit.events.v1. */
@NullMarked
package dev.customerwatch.credit.account.stream;

import org.jspecify.annotations.NullMarked;
