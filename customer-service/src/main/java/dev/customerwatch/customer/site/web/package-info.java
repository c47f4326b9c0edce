/** From where the service is called. */
@NullMarked
package dev.customerwatch.customer.site.web;

import org.jspecify.annotations.NullMarked;
