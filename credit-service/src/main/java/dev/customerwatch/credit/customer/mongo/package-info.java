/** Our copies of customers in MongoDB. */
@NullMarked
package dev.customerwatch.credit.customer.mongo;

import org.jspecify.annotations.NullMarked;
