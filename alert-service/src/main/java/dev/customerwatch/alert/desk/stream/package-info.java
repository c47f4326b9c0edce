/** The desk on Kafka: reads the engine's episodes and the customers, publishes the alerts. */
@NullMarked
package dev.customerwatch.alert.desk.stream;

import org.jspecify.annotations.NullMarked;
