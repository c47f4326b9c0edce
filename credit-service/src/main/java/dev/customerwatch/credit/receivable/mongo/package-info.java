/** Open items in MongoDB, read off the ledger and rebuildable from it. */
@NullMarked
package dev.customerwatch.credit.receivable.mongo;

import org.jspecify.annotations.NullMarked;
