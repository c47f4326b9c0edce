/** The view of a customer that opens when the telephone rings. */
@NullMarked
package dev.customerwatch.customer.view.web;

import org.jspecify.annotations.NullMarked;
