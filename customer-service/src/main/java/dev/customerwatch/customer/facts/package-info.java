/** What is known about a customer beside what steers: parts of the profile, contacts, figures, judgements. */
@NullMarked
package dev.customerwatch.customer.facts;

import org.jspecify.annotations.NullMarked;
