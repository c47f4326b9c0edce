/** Tests of anomaly. */
@NullMarked
package dev.customerwatch.credit.anomaly;

import org.jspecify.annotations.NullMarked;
