/** The supervisor's view over HTTP. */
@NullMarked
package dev.customerwatch.customer.supervision.web;

import org.jspecify.annotations.NullMarked;
