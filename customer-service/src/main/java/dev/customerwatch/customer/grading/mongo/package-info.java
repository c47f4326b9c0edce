/** Gradings in the store: what each run found, customer by customer. */
@NullMarked
package dev.customerwatch.customer.grading.mongo;

import org.jspecify.annotations.NullMarked;
