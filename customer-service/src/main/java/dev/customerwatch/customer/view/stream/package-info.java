/** Takes in the events of the other services. */
@NullMarked
package dev.customerwatch.customer.view.stream;

import org.jspecify.annotations.NullMarked;
