/** The feed on Kafka: reads all partitions of alert.events.v1 without a group. */
@NullMarked
package dev.customerwatch.alert.feed.stream;

import org.jspecify.annotations.NullMarked;
