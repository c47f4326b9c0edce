/** What was said about a customer, from when on, by whom, from which source, and when we learnt it. */
@NullMarked
package dev.customerwatch.customer.history;

import org.jspecify.annotations.NullMarked;
