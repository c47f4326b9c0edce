/** A real Kafka broker and a MongoDB-compatible store inside this JVM, for trying out and for tests. */
@NullMarked
package dev.customerwatch.embedded;

import org.jspecify.annotations.NullMarked;
