/** The keys that personal data are sealed and found with. */
@NullMarked
package dev.customerwatch.customer.privacy;

import org.jspecify.annotations.NullMarked;
