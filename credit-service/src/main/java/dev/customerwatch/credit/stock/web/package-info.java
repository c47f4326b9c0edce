/** Standing stock and the parts of an account over HTTP. */
@NullMarked
package dev.customerwatch.credit.stock.web;

import org.jspecify.annotations.NullMarked;
