/** The engine of alert-service reading a topic, beside a plain topology and the raw consumer. */
@NullMarked
package dev.customerwatch.bench.engine;

import org.jspecify.annotations.NullMarked;
