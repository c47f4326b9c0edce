/** Changes as the store keeps them, personal values sealed. */
@NullMarked
package dev.customerwatch.customer.history.mongo;

import org.jspecify.annotations.NullMarked;
