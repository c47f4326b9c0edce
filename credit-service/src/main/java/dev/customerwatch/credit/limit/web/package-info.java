/** Changes of limits and requests for them over HTTP. */
@NullMarked
package dev.customerwatch.credit.limit.web;

import org.jspecify.annotations.NullMarked;
