/** Over-limit requests over HTTP. */
@NullMarked
package dev.customerwatch.credit.overlimit.web;

import org.jspecify.annotations.NullMarked;
