/** Files of cards over HTTP. */
@NullMarked
package dev.customerwatch.customer.cardfile.web;

import org.jspecify.annotations.NullMarked;
