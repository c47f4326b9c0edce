/** Groups over HTTP. */
@NullMarked
package dev.customerwatch.credit.group.web;

import org.jspecify.annotations.NullMarked;
