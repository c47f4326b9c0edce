/** Deputies as the store keeps them. */
@NullMarked
package dev.customerwatch.customer.people.mongo;

import org.jspecify.annotations.NullMarked;
