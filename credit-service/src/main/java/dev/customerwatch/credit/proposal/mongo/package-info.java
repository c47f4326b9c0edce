/** Limit proposals in MongoDB. */
@NullMarked
package dev.customerwatch.credit.proposal.mongo;

import org.jspecify.annotations.NullMarked;
