/** Cards as documents, and the queries that find them. */
@NullMarked
package dev.customerwatch.customer.card.mongo;

import org.jspecify.annotations.NullMarked;
