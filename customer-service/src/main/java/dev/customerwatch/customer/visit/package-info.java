/** Visits, calls, meetings, letters: what was planned, what was found, whom to see next. */
@NullMarked
package dev.customerwatch.customer.visit;

import org.jspecify.annotations.NullMarked;
