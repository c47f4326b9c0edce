/** Work that comes again, taken by one instance each time. */
@NullMarked
package dev.customerwatch.customer.schedule.mongo;

import org.jspecify.annotations.NullMarked;
