/** Limit proposals over HTTP. */
@NullMarked
package dev.customerwatch.credit.proposal.web;

import org.jspecify.annotations.NullMarked;
