/** Reading events: batches, idempotent handlers, dead letters and their replay. */
@NullMarked
package dev.customerwatch.messaging.consume;

import org.jspecify.annotations.NullMarked;
