/** Visits over HTTP. */
@NullMarked
package dev.customerwatch.customer.visit.web;

import org.jspecify.annotations.NullMarked;
