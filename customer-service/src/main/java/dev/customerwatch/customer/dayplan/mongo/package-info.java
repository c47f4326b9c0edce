/** Plans of visits as the store keeps them. */
@NullMarked
package dev.customerwatch.customer.dayplan.mongo;

import org.jspecify.annotations.NullMarked;
