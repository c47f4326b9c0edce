/** Gradings over HTTP and by schedule. */
@NullMarked
package dev.customerwatch.customer.grading.web;

import org.jspecify.annotations.NullMarked;
