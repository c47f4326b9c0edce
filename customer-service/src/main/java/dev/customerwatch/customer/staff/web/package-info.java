/** The staff over HTTP, and the gate that those who left no longer pass. */
@NullMarked
package dev.customerwatch.customer.staff.web;

import org.jspecify.annotations.NullMarked;
