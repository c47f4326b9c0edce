/** Custodians and loans over HTTP. */
@NullMarked
package dev.customerwatch.customer.lending.web;

import org.jspecify.annotations.NullMarked;
