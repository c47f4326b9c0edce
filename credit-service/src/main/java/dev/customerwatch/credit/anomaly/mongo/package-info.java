/** Anomaly reports in MongoDB. */
@NullMarked
package dev.customerwatch.credit.anomaly.mongo;

import org.jspecify.annotations.NullMarked;
