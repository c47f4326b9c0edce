/** Mailing lists over HTTP. */
@NullMarked
package dev.customerwatch.customer.mailing.web;

import org.jspecify.annotations.NullMarked;
