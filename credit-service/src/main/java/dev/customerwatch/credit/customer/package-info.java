/** Our own copies of what we need of customers: that they exist, and who owns the account. */
@NullMarked
package dev.customerwatch.credit.customer;

import org.jspecify.annotations.NullMarked;
