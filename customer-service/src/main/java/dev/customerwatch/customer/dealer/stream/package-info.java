/** The events of dealers' reports. */
@NullMarked
package dev.customerwatch.customer.dealer.stream;

import org.jspecify.annotations.NullMarked;
