/** What a supervisor looks at, rep by rep. */
@NullMarked
package dev.customerwatch.customer.supervision;

import org.jspecify.annotations.NullMarked;
