/** credit-service: accounts, their limits and exposure, invoices and payments. */
@NullMarked
package dev.customerwatch.credit;

import org.jspecify.annotations.NullMarked;
