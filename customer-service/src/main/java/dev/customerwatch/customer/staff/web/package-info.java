/** The staff over HTTP, and what it means for access. */
@NullMarked
package dev.customerwatch.customer.staff.web;

import org.jspecify.annotations.NullMarked;
