/** The timelines as one Kafka Streams application: events in, episode changes out, exactly once. */
@NullMarked
package dev.customerwatch.alert.timeline.stream;

import org.jspecify.annotations.NullMarked;
