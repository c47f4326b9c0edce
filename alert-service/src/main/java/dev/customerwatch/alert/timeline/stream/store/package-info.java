/** The stores of the timelines: heads, facts, snapshots and wakes. */
@NullMarked
package dev.customerwatch.alert.timeline.stream.store;

import org.jspecify.annotations.NullMarked;
