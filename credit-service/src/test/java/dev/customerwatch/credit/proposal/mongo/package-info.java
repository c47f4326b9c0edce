/** Tests of proposal.mongo. */
@NullMarked
package dev.customerwatch.credit.proposal.mongo;

import org.jspecify.annotations.NullMarked;
