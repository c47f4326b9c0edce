/** The sales process: opportunities, the openings that make them, tenders. */
@NullMarked
package dev.customerwatch.customer.opportunity;

import org.jspecify.annotations.NullMarked;
