/** Mailing lists in the store. */
@NullMarked
package dev.customerwatch.customer.mailing.mongo;

import org.jspecify.annotations.NullMarked;
