/** Bills in MongoDB, read off the ledger and rebuildable from it. */
@NullMarked
package dev.customerwatch.credit.bill.mongo;

import org.jspecify.annotations.NullMarked;
