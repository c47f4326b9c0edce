/** What imports bring as the events that others read. */
@NullMarked
package dev.customerwatch.sales.history.stream;

import org.jspecify.annotations.NullMarked;
