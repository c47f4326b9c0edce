/** The audit log in the store. */
@NullMarked
package dev.customerwatch.customer.audit.mongo;

import org.jspecify.annotations.NullMarked;
