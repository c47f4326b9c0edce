/** Reports of dealers in the store. */
@NullMarked
package dev.customerwatch.customer.dealer.mongo;

import org.jspecify.annotations.NullMarked;
