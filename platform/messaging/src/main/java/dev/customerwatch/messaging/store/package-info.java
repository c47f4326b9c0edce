/** Aggregates as one document each, saved together with the events they publish. */
@NullMarked
package dev.customerwatch.messaging.store;

import org.jspecify.annotations.NullMarked;
