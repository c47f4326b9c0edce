/** Exports over HTTP. */
@NullMarked
package dev.customerwatch.customer.export.web;

import org.jspecify.annotations.NullMarked;
