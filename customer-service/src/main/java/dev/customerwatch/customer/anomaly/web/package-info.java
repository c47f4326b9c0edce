/** Anomalies over HTTP. */
@NullMarked
package dev.customerwatch.customer.anomaly.web;

import org.jspecify.annotations.NullMarked;
