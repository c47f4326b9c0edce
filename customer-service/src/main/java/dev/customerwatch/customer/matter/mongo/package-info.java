/** Matters as the store keeps them: sealed with the key of their customer, found by keys. */
@NullMarked
package dev.customerwatch.customer.matter.mongo;

import org.jspecify.annotations.NullMarked;
