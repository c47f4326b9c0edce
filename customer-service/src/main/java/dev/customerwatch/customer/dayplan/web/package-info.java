/** Plans of visits over HTTP. */
@NullMarked
package dev.customerwatch.customer.dayplan.web;

import org.jspecify.annotations.NullMarked;
