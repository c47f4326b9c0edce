/** Loans as the store keeps them. */
@NullMarked
package dev.customerwatch.customer.lending.mongo;

import org.jspecify.annotations.NullMarked;
