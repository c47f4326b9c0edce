/** Facts beside the card over HTTP: learning, reading, coverage, freshness, look-ups. */
@NullMarked
package dev.customerwatch.customer.facts.web;

import org.jspecify.annotations.NullMarked;
