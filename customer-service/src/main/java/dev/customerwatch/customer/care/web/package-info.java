/** Care over HTTP, and the work of every night that finds what is due. */
@NullMarked
package dev.customerwatch.customer.care.web;

import org.jspecify.annotations.NullMarked;
