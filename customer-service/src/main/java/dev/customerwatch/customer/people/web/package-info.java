/** Deputies and hand-overs over HTTP. */
@NullMarked
package dev.customerwatch.customer.people.web;

import org.jspecify.annotations.NullMarked;
