/** Exports as the store keeps them. */
@NullMarked
package dev.customerwatch.customer.export.mongo;

import org.jspecify.annotations.NullMarked;
