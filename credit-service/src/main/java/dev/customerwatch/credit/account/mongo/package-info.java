/** The ledger in MongoDB: one document per entry, with the events that it publishes. */
@NullMarked
package dev.customerwatch.credit.account.mongo;

import org.jspecify.annotations.NullMarked;
