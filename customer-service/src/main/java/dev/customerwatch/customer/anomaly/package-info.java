/** What somebody noticed to be wrong about a customer. */
@NullMarked
package dev.customerwatch.customer.anomaly;

import org.jspecify.annotations.NullMarked;
