/** Tests of anomaly.stream. */
@NullMarked
package dev.customerwatch.credit.anomaly.stream;

import org.jspecify.annotations.NullMarked;
