/** The audit log over HTTP, and its verification. */
@NullMarked
package dev.customerwatch.customer.audit.web;

import org.jspecify.annotations.NullMarked;
