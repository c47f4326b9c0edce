/** Opportunities, openings and tenders over HTTP. */
@NullMarked
package dev.customerwatch.customer.opportunity.web;

import org.jspecify.annotations.NullMarked;
