/** Tests of anomaly.mongo. */
@NullMarked
package dev.customerwatch.credit.anomaly.mongo;

import org.jspecify.annotations.NullMarked;
