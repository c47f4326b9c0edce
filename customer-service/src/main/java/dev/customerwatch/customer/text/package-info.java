/** Text that people typed, checked and compared. */
@NullMarked
package dev.customerwatch.customer.text;

import org.jspecify.annotations.NullMarked;
