/** Reports of dealers over HTTP, as JSON and as CSV. */
@NullMarked
package dev.customerwatch.customer.dealer.web;

import org.jspecify.annotations.NullMarked;
