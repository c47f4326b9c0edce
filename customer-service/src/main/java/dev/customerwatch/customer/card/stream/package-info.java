/** The card's events as other services read them, and what the card reads of theirs. */
@NullMarked
package dev.customerwatch.customer.card.stream;

import org.jspecify.annotations.NullMarked;
