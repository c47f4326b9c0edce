/** Who read or did what with confidential data, as a chain that shows tampering. */
@NullMarked
package dev.customerwatch.customer.audit;

import org.jspecify.annotations.NullMarked;
