/** Who works for the company, since when, and until when. */
@NullMarked
package dev.customerwatch.customer.staff;

import org.jspecify.annotations.NullMarked;
