/** The event about anomaly reports. */
@NullMarked
package dev.customerwatch.credit.anomaly.stream;

import org.jspecify.annotations.NullMarked;
