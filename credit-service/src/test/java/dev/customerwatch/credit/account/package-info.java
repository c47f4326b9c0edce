/** Tests of the account and its ledger. */
@NullMarked
package dev.customerwatch.credit.account;

import org.jspecify.annotations.NullMarked;
