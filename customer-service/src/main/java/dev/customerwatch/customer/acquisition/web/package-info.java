/** Acquisition over HTTP. */
@NullMarked
package dev.customerwatch.customer.acquisition.web;

import org.jspecify.annotations.NullMarked;
