/** Records and shows exchange rates over HTTP. */
@NullMarked
package dev.customerwatch.credit.rate.web;

import org.jspecify.annotations.NullMarked;
