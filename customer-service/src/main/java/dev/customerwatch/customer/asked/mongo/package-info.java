/** What clients may ask for again without getting it twice. */
@NullMarked
package dev.customerwatch.customer.asked.mongo;

import org.jspecify.annotations.NullMarked;
