/** What people keep track of about a customer: a visit, an opportunity, a request for help, each a matter. */
@NullMarked
package dev.customerwatch.customer.matter;

import org.jspecify.annotations.NullMarked;
