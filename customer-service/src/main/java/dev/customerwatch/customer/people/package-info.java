/** Who looks after customers in whose place. */
@NullMarked
package dev.customerwatch.customer.people;

import org.jspecify.annotations.NullMarked;
