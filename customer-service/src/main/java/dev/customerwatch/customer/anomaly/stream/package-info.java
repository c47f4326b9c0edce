/** The events of anomalies. */
@NullMarked
package dev.customerwatch.customer.anomaly.stream;

import org.jspecify.annotations.NullMarked;
