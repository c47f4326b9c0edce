package dev.customerwatch.customer.view;

import java.time.Instant;

/**
 * One event about a thing, as far as we use it. A thing is read from all that was told of it in the owner's sequence, so that it
 * comes out the same in whatever order, and however often, the events arrive.
 *
 * @param event the middle of the type, e.g. {@code order-placed}
 * @param sequence the owner's count
 * @param at when it happened; {@code recordedAt} when the owner recorded it
 * @param body the members that we use
 */
public record Told<B>(String event, long sequence, Instant at, Instant recordedAt, B body) {}
